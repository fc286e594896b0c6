/** The SCIM routes (RFC 7644) under {@code /scim/v2/{organizationId}}: parse, call the directory, render. */
@NullMarked
package org.scimconsole.server.scim;

import org.jspecify.annotations.NullMarked;
