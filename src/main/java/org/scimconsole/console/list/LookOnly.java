package org.scimconsole.console.list;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TableView;

/** A list of another vendor's service: only what it tells, in its own order, and nothing to change. */
public final class LookOnly {
    private LookOnly() {}

    /**
     * @param table keeps the columns that the service can fill
     * @param untold the ids of the columns that it can't
     * @param actions what can't be done or asked there
     */
    public static <S> void show(TableView<S> table, Set<String> untold, Node... actions) {
        table.getColumns().removeIf(column -> untold.contains(column.getId()));
        table.getColumns().forEach(column -> column.setSortable(false));
        for (Node gone : actions) {
            gone.setVisible(false);
            gone.setManaged(false);
        }
    }
}
