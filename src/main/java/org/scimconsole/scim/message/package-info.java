/** The protocol's messages: ListResponse, errors, search and bulk requests (RFC 7644 sections 3.4, 3.7 and 3.12). */
@NullMarked
package org.scimconsole.scim.message;

import org.jspecify.annotations.NullMarked;
