package org.scimconsole.console.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.ShownPath;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Icons;

/** One event of the log: what happened in words, below it the request and both ids; before the first of a cycle its head. */
final class LogCell extends ListCell<LogRow> {
    private static final int NEWEST = 5;

    private final Messages messages;
    private final Formats formats;
    private final Label cycle = new Label();
    private final Hyperlink undo;
    private final HBox head;
    private final StackPane mark = new StackPane();
    private final Label sentence = new Label();
    private final Label request = new Label();
    private final Label ids = new Label();
    private final Label time = new Label();
    private final HBox badges = new HBox(6);
    private final VBox whole;

    /** @param undo told the number of the cycle to undo */
    LogCell(Messages messages, Formats formats, Consumer<String> undo) {
        this.messages = messages;
        this.formats = formats;
        getStyleClass().add("log-cell");
        cycle.getStyleClass().add("log-cycle");
        cycle.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(cycle, Priority.ALWAYS);
        this.undo = new Hyperlink(messages.text("log.undo"), Icons.of(Feather.CORNER_UP_LEFT));
        this.undo.setMinWidth(Region.USE_PREF_SIZE);
        this.undo.setOnAction(event -> {
            if (getItem() != null) {
                undo.accept(getItem().cycle());
            }
        });
        head = new HBox(cycle, this.undo);
        head.getStyleClass().add("log-cycle-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.visibleProperty().bind(cycle.visibleProperty());
        head.managedProperty().bind(cycle.visibleProperty());
        mark.getStyleClass().add("timeline-mark");
        sentence.getStyleClass().add("timeline-title");
        request.getStyleClass().addAll("muted", "small", "mono");
        ids.getStyleClass().addAll("muted", "small");
        ids.managedProperty().bind(ids.visibleProperty());
        time.getStyleClass().addAll("muted", "small");
        time.setMinWidth(Region.USE_PREF_SIZE);
        badges.setMinWidth(Region.USE_PREF_SIZE);
        badges.setAlignment(Pos.CENTER_RIGHT);
        VBox words = new VBox(2, sentence, request, ids);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox right = new VBox(4, time, badges);
        right.setAlignment(Pos.TOP_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(12, mark, words, right);
        line.setAlignment(Pos.TOP_LEFT);
        whole = new VBox(8, head, line);
        // As wide as the list, so that long sentences end in dots instead of a scroll bar.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable LogRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setText(empty ? null : "…");
            return;
        }
        setText(null);
        Events.Look look = Events.look(row.outcome());
        FontIcon icon = Icons.of(look.icon());
        mark.getChildren().setAll(icon);
        look.tone().applyTo(mark);
        sentence.setText(row.sentence());
        request.setText(messages.text(
                "log.row.request",
                row.method(),
                ShownPath.of(row.path()),
                String.valueOf(row.status()),
                row.durationMillis()));
        ids.setText(ids(row));
        ids.setVisible(!ids.getText().isEmpty());
        time.setText(formats.dateTime(row.at()));
        badges.getChildren().clear();
        badges.getChildren().add(new Badge(Events.word(row.outcome(), messages), look.tone(), null));
        cycle.setText(
                row.cycle().isEmpty()
                        ? messages.text("log.cycle.none")
                        : messages.text(ofCheck(row) ? "log.cycle.check" : "log.cycle", row.cycle()));
        cycle.setVisible(beginsCycle(row));
        undo.setVisible(cycle.isVisible() && !row.cycle().isEmpty());
        undo.setId("undo-cycle-" + row.cycle());
        setGraphic(whole);
        setAccessibleText(row.sentence() + ". " + request.getText() + ". " + time.getText());
    }

    private String ids(LogRow row) {
        List<String> parts = new ArrayList<>();
        if (!row.subjectId().isEmpty() || !row.subjectExternalId().isEmpty()) {
            parts.add(messages.text("log.row.id.ours", orDash(row.subjectId())));
            parts.add(messages.text("log.row.id.theirs", orDash(row.subjectExternalId())));
        }
        if (!row.rule().isEmpty()) {
            parts.add(messages.text("log.row.rule", row.rule()));
        }
        return String.join("  ·  ", parts);
    }

    private static String orDash(String id) {
        return id.isEmpty() ? "—" : id;
    }

    /** The newest rows tell: a check ends with looking whether what it made is gone. */
    private boolean ofCheck(LogRow row) {
        List<LogRow> rows = getListView().getItems();
        for (int index = Math.max(0, getIndex()); index < Math.min(getIndex() + NEWEST, rows.size()); index++) {
            @Nullable LogRow below = rows.get(index);
            if (below != null && below.cycle().equals(row.cycle()) && below.ofCheck()) {
                return true;
            }
        }
        return false;
    }

    /** Only what is in memory is looked at: the row above the first one shown may not be there. */
    private boolean beginsCycle(LogRow row) {
        int index = getIndex();
        if (index <= 0) {
            return true;
        }
        @Nullable LogRow above = getListView().getItems().get(index - 1);
        return above != null && !above.cycle().equals(row.cycle());
    }
}
