package org.scimconsole.console.overview;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Navigator;
import org.scimconsole.console.widget.Icons;
import org.scimconsole.console.widget.Tone;

/** The heartbeat: in words whether cycles come as they should, and the last ones as a row of marks. */
final class HeartbeatPane extends HBox {
    private final Messages messages;
    private final Navigator navigator;

    HeartbeatPane(Messages messages, Navigator navigator) {
        this.messages = messages;
        this.navigator = navigator;
        setId("heartbeat");
        getStyleClass().add("heartbeat");
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(@Nullable Beat beat) {
        if (beat == null) {
            return;
        }
        StackPane mark = new StackPane(Icons.of(Feather.ACTIVITY));
        mark.getStyleClass().addAll("timeline-mark", "heartbeat-mark");
        beat.tone().applyTo(mark);
        Label name = new Label(messages.text("overview.beat"));
        name.getStyleClass().addAll("muted", "small");
        Label headline = new Label(beat.headline());
        headline.setId("heartbeat-headline");
        headline.getStyleClass().add("section-title");
        headline.setWrapText(true);
        headline.setMinHeight(Region.USE_PREF_SIZE);
        Label sentence = new Label(beat.sentence());
        sentence.setId("heartbeat-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane pulses = new FlowPane();
        pulses.getStyleClass().add("pulses");
        beat.pulses().forEach(pulse -> pulses.getChildren().add(pulse(pulse)));
        Label newest = new Label(beat.newest());
        newest.setId("heartbeat-newest");
        newest.getStyleClass().addAll("muted", "small");
        if (!beat.newest().isEmpty()) {
            pulses.getChildren().add(newest);
        }
        pulses.setVisible(!beat.pulses().isEmpty());
        pulses.setManaged(pulses.isVisible());
        VBox words = new VBox(name, headline, sentence, pulses);
        words.getStyleClass().add("heartbeat-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        boolean failing = beat.tone() == Tone.DANGER;
        Button more = new Button(messages.text(failing ? "overview.beat.refusals" : "overview.beat.log"));
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(event -> navigator.open("log", failing ? "outcome:refused" : ""));
        getChildren().setAll(mark, words, more);
    }

    /** A mark is told apart by its icon as well as by its colour. */
    private static Node pulse(Beat.Pulse pulse) {
        Feather icon = switch (pulse.tone()) {
            case SUCCESS -> Feather.CHECK;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case DANGER -> Feather.X;
            default -> Feather.MINUS;
        };
        StackPane mark = new StackPane(Icons.of(icon));
        mark.getStyleClass().add("pulse");
        pulse.tone().applyTo(mark);
        Tooltip.install(mark, new Tooltip(pulse.words()));
        mark.setAccessibleText(pulse.words());
        return mark;
    }
}
