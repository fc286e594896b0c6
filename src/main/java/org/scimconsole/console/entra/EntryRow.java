package org.scimconsole.console.entra;

import org.scimconsole.entra.log.ProvisioningEntry;

/**
 * A line of Entra's provisioning log as the table shows it.
 *
 * @param entry the line
 * @param time of the tenant
 * @param action in words
 * @param status in words
 * @param identity whom
 * @param explanation why, or what was sent
 */
public record EntryRow(
        ProvisioningEntry entry, String time, String action, String status, String identity, String explanation) {}
