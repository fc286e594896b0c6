/** HTTP out. The only package that knows the HTTP library. */
@NullMarked
package org.scimconsole.client;

import org.jspecify.annotations.NullMarked;
