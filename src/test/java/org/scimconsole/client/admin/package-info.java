/** Tests over real HTTP. */
@NullMarked
package org.scimconsole.client.admin;

import org.jspecify.annotations.NullMarked;
