package org.scimconsole.console.list;

import java.util.Locale;
import org.scimconsole.console.backend.Connection;

/** Under which name a list keeps its filter, order and columns. */
public final class ListMemory {
    private ListMemory() {}

    /**
     * @param list such as {@code users}
     * @param connection whose rows it shows; lists of other makes have fewer columns, so theirs are kept apart
     * @return the name for the settings
     */
    public static String name(String list, Connection connection) {
        return connection.kind().listsOnly()
                ? list + "." + connection.kind().name().toLowerCase(Locale.ROOT)
                : list;
    }
}
