package org.scimconsole.console.detail;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.Icons;

/** The changes of one user or group, newest first, each with what it was before and after. */
public final class TimelinePane extends VBox {

    /** No changes yet. */
    public TimelinePane() {
        getStyleClass().add("timeline");
    }

    /**
     * @param rows newest first
     * @param messages the words around them
     * @param openRequest shows the request with this id in the log
     * @param openPast shows how everything was at a moment
     */
    public void show(
            List<TimelineRow> rows, Messages messages, Consumer<String> openRequest, Consumer<Instant> openPast) {
        getChildren().clear();
        if (!rows.isEmpty()) {
            Button past = new Button(messages.text("detail.as_of"), Icons.of(Feather.CLOCK));
            past.setId("as-of");
            past.setOnAction(event -> openPast.accept(rows.get(0).at()));
            getChildren().add(past);
        }
        if (rows.isEmpty()) {
            Label nothing = wrapping(messages.text("detail.timeline.empty"));
            nothing.getStyleClass().add("muted");
            getChildren().add(nothing);
        }
        rows.forEach(row -> getChildren().add(entry(row, messages, openRequest, openPast)));
    }

    private static Node entry(
            TimelineRow row, Messages messages, Consumer<String> openRequest, Consumer<Instant> openPast) {
        StackPane mark = new StackPane(Icons.of(icon(row.kind())));
        mark.getStyleClass().add("timeline-mark");
        Label title = wrapping(row.title());
        title.getStyleClass().add("timeline-title");
        Label when = wrapping(messages.text("detail.timeline.when", row.when(), row.ago(), row.actor()));
        when.getStyleClass().addAll("muted", "small");
        VBox words = new VBox(title, when);
        words.getStyleClass().add("timeline-words");
        for (TimelineRow.Value value : row.values()) {
            words.getChildren().add(value(value));
        }
        Hyperlink then = new Hyperlink(messages.text("detail.as_of.link"));
        then.getStyleClass().add("small");
        then.setOnAction(event -> openPast.accept(row.at()));
        FlowPane links = new FlowPane(then);
        links.getStyleClass().add("links");
        words.getChildren().add(links);
        String requestId = row.requestId();
        if (requestId != null) {
            Hyperlink request = new Hyperlink(messages.text("detail.timeline.request"));
            request.getStyleClass().add("small");
            request.setOnAction(event -> openRequest.accept(requestId));
            links.getChildren().add(0, request);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox entry = new HBox(mark, words);
        entry.getStyleClass().add("timeline-entry");
        return entry;
    }

    private static Node value(TimelineRow.Value value) {
        Label attribute = wrapping(value.attribute());
        attribute.getStyleClass().addAll("mono", "small", "muted");
        Label before = wrapping(value.before());
        before.getStyleClass().addAll("value-before", "small");
        Label after = wrapping(value.after());
        after.getStyleClass().addAll("value-after", "small");
        HBox change = new HBox(before, Icons.of(Feather.ARROW_RIGHT), after);
        change.setAlignment(Pos.CENTER_LEFT);
        change.getStyleClass().add("value-change");
        return new VBox(attribute, change);
    }

    private static Label wrapping(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Feather icon(String kind) {
        return switch (kind) {
            case "CREATED", "RESTORED" -> Feather.USER_PLUS;
            case "ACTIVATED" -> Feather.CHECK_CIRCLE;
            case "DEACTIVATED" -> Feather.SLASH;
            case "DELETED", "INVITE_REVOKED" -> Feather.TRASH_2;
            case "ADOPTED", "LINKED" -> Feather.LINK;
            case "UNLINKED", "CONVERTED" -> Feather.UNLOCK;
            case "MEMBER_ADDED" -> Feather.USER_PLUS;
            case "MEMBER_REMOVED" -> Feather.USER_MINUS;
            case "INVITED" -> Feather.MAIL;
            default -> Feather.EDIT_2;
        };
    }
}
