/** Attributes, their characteristics and the discovery documents (RFC 7643 sections 2, 4 and 5 to 7). */
@NullMarked
package org.scimconsole.scim.schema;

import org.jspecify.annotations.NullMarked;
