/**
 * What Entra (and Okta) send otherwise than RFC 7644 has it, one class for each deviation, named by what arrives. Each
 * rewrites an operation to RFC form before the patch code sees it; none of them knows a resource's present state.
 */
@NullMarked
package org.scimconsole.scim.patch.entra;

import org.jspecify.annotations.NullMarked;
