/**
 * SCIM 2.0 as a client: one exchange at a time, with any endpoint. Says nothing of what Entra or Split would do; a
 * refusal is an answer here, not a failure.
 */
@NullMarked
package org.scimconsole.client.scim;

import org.jspecify.annotations.NullMarked;
