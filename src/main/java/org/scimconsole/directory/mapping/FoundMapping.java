package org.scimconsole.directory.mapping;

import java.util.List;
import org.scimconsole.directory.activity.Subject;

/**
 * A finding and what it was found in.
 *
 * @param finding what
 * @param count how many people or groups
 * @param examples a few of them
 */
public record FoundMapping(MappingFinding finding, long count, List<Subject> examples) {}
