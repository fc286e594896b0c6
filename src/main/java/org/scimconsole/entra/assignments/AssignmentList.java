package org.scimconsole.entra.assignments;

import java.util.List;

/**
 * What was read.
 *
 * @param people assigned, each once
 * @param groups assigned; whoever is in them is among the people only if the members were read too
 */
public record AssignmentList(List<Assignment> people, List<Assignment> groups) {}
