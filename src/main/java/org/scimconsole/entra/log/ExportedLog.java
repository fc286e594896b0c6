package org.scimconsole.entra.log;

import java.util.List;

/**
 * An exported log.
 *
 * @param entries oldest first
 * @param notes sentences on what is not in it
 */
public record ExportedLog(List<ProvisioningEntry> entries, List<String> notes) {}
