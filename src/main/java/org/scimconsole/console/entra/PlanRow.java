package org.scimconsole.console.entra;

import org.scimconsole.entra.plan.PlanItem;

/**
 * A line of the plan as the table shows it.
 *
 * @param item the line
 * @param verdict in words
 * @param name whom
 * @param explanation what would happen, or why it would be refused
 * @param details who joins and leaves, or which attributes change
 */
public record PlanRow(PlanItem item, String verdict, String name, String explanation, String details) {}
