package org.scimconsole.console.entra;

import org.scimconsole.entra.mapping.AttributeMapping;

/**
 * A row of the mapping page.
 *
 * @param mapping the row
 * @param source as Entra's page writes it
 * @param target as Entra's page writes it
 * @param example the value of one person of the tenant; empty when they have none
 * @param problem what is wrong with it; empty when nothing is
 * @param prevents whether no cycle can be played with it
 */
public record MappingRow(
        AttributeMapping mapping, String source, String target, String example, String problem, boolean prevents) {}
