package org.scimconsole.console.list;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.fx.TextClipboard;
import org.scimconsole.console.i18n.Messages;

/**
 * Copies from a table: a cell, a row with tabs, a row as JSON. From the keyboard {@code Ctrl+C} takes the row and the
 * menu key opens the choice.
 *
 * @param names of a row's cells, for JSON
 * @param cells of a row, in the order of the names
 * @param <S> a row
 */
public record RowCopy<S>(List<String> names, Function<? super S, List<String>> cells) {

    /**
     * @param table gets the menu and the key
     * @param clipboard where to
     * @param messages the words
     */
    public void install(TableView<S> table, TextClipboard clipboard, Messages messages) {
        MenuItem cell = new MenuItem(messages.text("list.copy.cell"));
        cell.setOnAction(event -> copyCell(table, clipboard));
        MenuItem row = new MenuItem(messages.text("list.copy.row"));
        row.setAccelerator(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
        row.setOnAction(event -> copyRow(table, clipboard));
        MenuItem json = new MenuItem(messages.text("list.copy.json"));
        json.setOnAction(event -> copyJson(table, clipboard));
        table.setContextMenu(new ContextMenu(cell, row, json));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(event)) {
                copyRow(table, clipboard);
                event.consume();
            }
        });
    }

    private void copyRow(TableView<S> table, TextClipboard clipboard) {
        S row = selected(table);
        if (row != null) {
            clipboard.put(Cells.tabbed(cells.apply(row)));
        }
    }

    private void copyJson(TableView<S> table, TextClipboard clipboard) {
        S row = selected(table);
        if (row != null) {
            clipboard.put(Cells.json(names, cells.apply(row)));
        }
    }

    /** The cell that was clicked or is focused; in a table of whole rows the focus still knows the column. */
    private void copyCell(TableView<S> table, TextClipboard clipboard) {
        S row = selected(table);
        TablePosition<?, ?> focused = table.getFocusModel().getFocusedCell();
        TableColumn<?, ?> column = focused == null ? null : focused.getTableColumn();
        if (row != null) {
            int index = column == null ? -1 : names.indexOf(column.getId());
            clipboard.put(cells.apply(row).get(Math.max(0, index)));
        }
    }

    private @Nullable S selected(TableView<S> table) {
        return table.getSelectionModel().getSelectedItem();
    }
}
