package org.scimconsole.console.list;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.settings.Settings;

/**
 * Keeps the columns of a table over a restart: their order, width and which are hidden. Columns are told apart by their
 * ids; one that the settings do not know yet stays where its page put it.
 */
public final class TableMemory {
    /** Dragging an edge moves it many times a second. */
    private static final Duration SETTLE = Duration.ofMillis(500);

    private final FxTasks tasks;
    private final Settings settings;
    private final String name;
    private Running saving = Running.NOTHING;

    /**
     * @param tasks waits until the dragging is over
     * @param settings where they are kept
     * @param name of the table, such as {@code users}
     */
    public TableMemory(FxTasks tasks, Settings settings, String name) {
        this.tasks = tasks;
        this.settings = settings;
        this.name = name + ".columns";
    }

    /** @param table gets its columns as they were left, and is followed from now on */
    public <S> void follow(TableView<S> table) {
        settings.get(name).ifPresent(text -> restore(table, text));
        table.getColumns().addListener((ListChangeListener<TableColumn<S, ?>>) change -> saveSoon(table));
        for (TableColumn<S, ?> column : table.getColumns()) {
            column.widthProperty().addListener((observable, before, now) -> saveSoon(table));
            column.visibleProperty().addListener((observable, before, now) -> saveSoon(table));
        }
    }

    private <S> void restore(TableView<S> table, String text) {
        List<TableColumn<S, ?>> ordered = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] fields = part.split(":", -1);
            if (fields.length != 3) {
                continue;
            }
            Optional<TableColumn<S, ?>> found = table.getColumns().stream()
                    .filter(column -> fields[0].equals(column.getId()))
                    .findFirst();
            if (found.isPresent()) {
                TableColumn<S, ?> column = found.get();
                width(fields[1]).ifPresent(column::setPrefWidth);
                column.setVisible(!fields[2].equals("hidden"));
                ordered.add(column);
            }
        }
        List<TableColumn<S, ?>> rest = new ArrayList<>(table.getColumns());
        rest.removeAll(ordered);
        ordered.addAll(rest);
        table.getColumns().setAll(ordered);
    }

    private static Optional<Double> width(String text) {
        try {
            double width = Double.parseDouble(text);
            return width >= 20 && width <= 4000 ? Optional.of(width) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private <S> void saveSoon(TableView<S> table) {
        saving.cancel();
        saving = tasks.later(SETTLE, () -> save(table));
    }

    private <S> void save(TableView<S> table) {
        List<String> parts = new ArrayList<>();
        for (TableColumn<S, ?> column : table.getColumns()) {
            parts.add(String.format(
                    Locale.ROOT,
                    "%s:%.0f:%s",
                    column.getId(),
                    column.getWidth(),
                    column.isVisible() ? "shown" : "hidden"));
        }
        settings.put(name, String.join(",", parts));
    }
}
