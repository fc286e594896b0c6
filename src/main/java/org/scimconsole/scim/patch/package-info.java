/**
 * PATCH (RFC 7644 section 3.5.2): the path grammar, and a request that becomes a list of {@link
 * org.scimconsole.scim.patch.Change}s. What Entra sends differently is rewritten in {@code scim.patch.entra} before.
 */
@NullMarked
package org.scimconsole.scim.patch;

import org.jspecify.annotations.NullMarked;
