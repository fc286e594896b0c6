package org.scimconsole.console.rehearsal;

import java.util.List;

/**
 * A line of the difference.
 *
 * @param kind such as CREATED, JOINED or REFUSED
 * @param name whom or what it concerns
 * @param detail what exactly: attributes before and after, the group, or why it was refused
 */
public record RehearsalRow(String kind, String name, String detail) {
    /** What copied lines call the cells of {@link #cells}. */
    static final List<String> CELL_NAMES = List.of("kind", "name", "detail");

    /** @return every cell as text for other programs */
    List<String> cells() {
        return List.of(kind, name, detail);
    }
}
