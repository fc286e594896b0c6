package org.scimconsole.console.list;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.widget.Badge;

/** How columns show rows that may not be there yet, and how their headers order the service's answer. */
public final class TableColumns {
    private static final String NOT_YET = "…";

    private TableColumns() {}

    /**
     * @param column shows text
     * @param value of a row
     */
    public static <S> void text(TableColumn<S, String> column, Function<? super S, String> value) {
        column.setCellValueFactory(features -> {
            @Nullable S row = features.getValue();
            return new ReadOnlyStringWrapper(row == null ? NOT_YET : value.apply(row));
        });
        column.setCellFactory(ignored -> new TextCell<>());
    }

    /**
     * @param column shows a node, such as a badge
     * @param node for a row, made anew each time
     */
    public static <S> void node(TableColumn<S, S> column, Function<? super S, ? extends Node> node) {
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(ignored -> new NodeCell<>(node));
    }

    /**
     * Lets the headers order what the service sends instead of the rows that happen to be here. A column's id is the
     * attribute it orders by.
     *
     * @param table its headers
     * @param order the attribute, with - before it for descending
     */
    public static <S> void order(TableView<S> table, StringProperty order) {
        String first = order.get();
        String attribute = first.startsWith("-") ? first.substring(1) : first;
        table.getColumns().stream()
                .filter(column -> attribute.equals(column.getId()))
                .findFirst()
                .ifPresent(column -> {
                    column.setSortType(
                            first.startsWith("-") ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                    table.getSortOrder().clear();
                    table.getSortOrder().add(column);
                });
        table.setSortPolicy(sorted -> {
            if (!sorted.getSortOrder().isEmpty()) {
                TableColumn<S, ?> column = sorted.getSortOrder().get(0);
                String sign = column.getSortType() == TableColumn.SortType.DESCENDING ? "-" : "";
                order.set(sign + column.getId());
            }
            return true;
        });
    }

    /** A badge wider than its column ends with … and keeps its round end; hovering shows all of it. */
    private static Node fit(Badge badge, TableCell<?, ?> cell) {
        badge.setMinWidth(0);
        badge.setTooltip(new Tooltip(badge.getText()));
        HBox room = new HBox(badge);
        room.setAlignment(Pos.CENTER_LEFT);
        room.setMinWidth(0);
        room.maxWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(0, cell.getWidth() - cell.snappedLeftInset() - cell.snappedRightInset()),
                        cell.widthProperty(),
                        cell.insetsProperty()));
        return room;
    }

    /** Where the column is too narrow for the text, hovering shows all of it. */
    private static final class TextCell<S> extends TableCell<S, String> {
        TextCell() {
            setOnMouseEntered(event -> setTooltip(isCut() ? new Tooltip(getText()) : null));
        }

        private boolean isCut() {
            return lookup(".text") instanceof Text shown
                    && getText() != null
                    && !shown.getText().equals(getText());
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }

    private static final class NodeCell<S> extends TableCell<S, S> {
        private final Function<? super S, ? extends Node> node;
        private @Nullable S shown;

        NodeCell(Function<? super S, ? extends Node> node) {
            this.node = node;
        }

        @Override
        protected void updateItem(@Nullable S row, boolean empty) {
            super.updateItem(row, empty);
            @Nullable S now = empty ? null : row;
            if (now == null) {
                setGraphic(null);
            } else if (!now.equals(shown) || getGraphic() == null) {
                Node made = node.apply(now);
                setGraphic(made instanceof Badge badge ? fit(badge, this) : made);
            }
            shown = now;
        }
    }
}
