/**
 * Entra's provisioning log: its lines in the shape of Microsoft Graph's {@code provisioningObjectSummary}, and the
 * joining of an exported log with the log of the service. Pure.
 */
@NullMarked
package org.scimconsole.entra.log;

import org.jspecify.annotations.NullMarked;
