/** Tests over real HTTP. */
@NullMarked
package org.scimconsole.client.http;

import org.jspecify.annotations.NullMarked;
