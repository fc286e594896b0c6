package org.scimconsole.console.shell;

import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.i18n.Messages;

/** Everything the window can do, found by typing part of its name. */
final class Palette extends VBox {
    private static final double ROW = 40;
    private static final int ROWS = 9;

    private final Runnable close;
    private final ListView<Command> list = new ListView<>();

    /**
     * Something the window can do.
     *
     * @param title what it is called
     * @param keys the keys that do the same; empty for none
     * @param action does it
     */
    record Command(String title, String keys, Runnable action) {}

    Palette(List<Command> commands, Messages messages, Runnable close) {
        this.close = close;
        setId("palette");
        getStyleClass().addAll("dialog-card", "palette");
        setMaxHeight(Region.USE_PREF_SIZE);
        ObservableList<Command> all = FXCollections.observableArrayList(commands);
        FilteredList<Command> found = new FilteredList<>(all);
        TextField search = new TextField();
        search.setId("palette-search");
        search.getStyleClass().add("initial-focus");
        search.setPromptText(messages.text("shell.palette.prompt"));
        search.setAccessibleText(messages.text("shell.palette.prompt"));
        search.textProperty().addListener((observable, before, now) -> {
            String wanted = now.strip().toLowerCase(Locale.ROOT);
            found.setPredicate(
                    command -> command.title().toLowerCase(Locale.ROOT).contains(wanted));
            list.getSelectionModel().selectFirst();
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setItems(found);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * ROWS);
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(messages.text("shell.palette.empty")));
        list.setCellFactory(view -> new CommandCell());
        list.setOnMouseClicked(event -> run());
        list.getSelectionModel().selectFirst();
        getChildren().setAll(search, list);
    }

    private void onKey(KeyEvent event) {
        int index = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().select(Math.min(index + 1, list.getItems().size() - 1));
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().select(Math.max(index - 1, 0));
        } else if (event.getCode() == KeyCode.ENTER) {
            run();
        } else {
            return;
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void run() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.action().run();
        }
    }

    private static final class CommandCell extends ListCell<Command> {
        private final Label title = new Label();
        private final Label keys = new Label();
        private final HBox row;

        CommandCell() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            keys.getStyleClass().add("palette-hint");
            row = new HBox(title, space, keys);
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                title.setText(command.title());
                keys.setText(command.keys());
                setAccessibleText(command.title());
                setGraphic(row);
            }
        }
    }
}
