/**
 * Microsoft Entra ID as a SCIM client, without a tenant: what it reads, how it decides, what it sends and what it writes
 * into its provisioning log. Speaks to any SCIM 2.0 endpoint through {@code client.scim} and knows nothing of the
 * service in this program.
 */
@NullMarked
package org.scimconsole.entra;

import org.jspecify.annotations.NullMarked;
