package org.scimconsole.directory.mapping;

import java.util.List;

/**
 * All that was found.
 *
 * @param people how many people the identity provider manages
 * @param findings worst first
 */
public record MappingReport(long people, List<FoundMapping> findings) {}
