package org.scimconsole.entra.assignments;

import java.util.List;

/**
 * What was read.
 *
 * @param people assigned, each once: themselves, or as direct members of an assigned group
 * @param groups assigned
 * @param unread assigned groups of which no file tells the members; whoever is in them is not among the people
 * @param unassigned groups of which a file tells the members, though they are not assigned; they count for nothing
 */
public record AssignmentList(
        List<Assignment> people, List<Assignment> groups, List<Assignment> unread, List<String> unassigned) {}
