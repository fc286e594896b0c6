package org.scimconsole.console.entra;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.detail.RawResource;
import org.scimconsole.console.entra.wording.Spoken;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Facts;
import org.scimconsole.console.widget.Icons;
import org.scimconsole.console.widget.Tone;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.log.ProvisioningStep;
import org.scimconsole.entra.log.WireExchange;

/** The steps of a line of the log, one below the other, each with what it knew and what went over the wire for it. */
final class StepsPane extends VBox {
    private static final int MOST_ROWS = 16;

    private final Messages messages;
    private final Spoken spoken;

    StepsPane(List<ProvisioningStep> steps, Messages messages, Spoken spoken) {
        this.messages = messages;
        this.spoken = spoken;
        getStyleClass().add("entra-steps");
        steps.forEach(step -> getChildren().add(step(step)));
    }

    static Badge badge(ProvisioningStatus status, String word) {
        return switch (status) {
            case SUCCESS -> new Badge(word, Tone.SUCCESS, Feather.CHECK_CIRCLE);
            case FAILURE -> new Badge(word, Tone.DANGER, Feather.ALERT_OCTAGON);
            case WARNING -> new Badge(word, Tone.WARNING, Feather.ALERT_TRIANGLE);
            case SKIPPED -> new Badge(word, Tone.NEUTRAL, Feather.SKIP_FORWARD);
        };
    }

    private Node step(ProvisioningStep step) {
        Tone tone = badge(step.status(), "").getTone();
        StackPane mark = new StackPane(Icons.of(
                step.status() == ProvisioningStatus.SKIPPED
                        ? Feather.SKIP_FORWARD
                        : step.status() == ProvisioningStatus.SUCCESS ? Feather.CHECK : Feather.X));
        mark.getStyleClass().add("timeline-mark");
        tone.applyTo(mark);
        Label heading = new Label(messages.text(
                step.name().equals("Note")
                        ? "entra.step.note"
                        : "entra.step." + step.type().name().toLowerCase(Locale.ROOT)));
        heading.getStyleClass().add("timeline-title");
        Label words = new Label(spoken.text(step.description()));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox text = new VBox(4, heading, words);
        if (!step.details().isEmpty()) {
            Facts facts = new Facts();
            facts.getStyleClass().add("small");
            step.details().forEach(facts::add);
            text.getChildren().add(facts);
        }
        step.exchanges().forEach(exchange -> text.getChildren().add(exchange(exchange)));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        HBox row = new HBox(mark, text);
        row.getStyleClass().add("timeline-entry");
        return row;
    }

    private Node exchange(WireExchange exchange) {
        String request = exchange.request() + "\nAuthorization: Bearer •••"
                + (exchange.requestBody() == null
                        ? ""
                        : "\nContent-Type: application/scim+json; charset=utf-8\n\n"
                                + indented(exchange.requestBody()));
        String status =
                exchange.status() == 0 ? messages.text("entra.exchange.none") : String.valueOf(exchange.status());
        TextArea sent = area(request, messages.text("entra.exchange.request"));
        TextArea answer = area(
                exchange.answer().isEmpty() ? messages.text("entra.exchange.empty") : indented(exchange.answer()),
                messages.text("entra.exchange.answer"));
        TitledPane pane = new TitledPane(
                messages.text(
                        "entra.exchange.title",
                        exchange.request(),
                        status,
                        exchange.took().toMillis()),
                new VBox(6, sent, answer));
        pane.getStyleClass().addAll("dense", "entra-exchange");
        pane.setExpanded(false);
        pane.setMinWidth(0);
        pane.setMaxWidth(Double.MAX_VALUE);
        pane.setAnimated(false);
        return pane;
    }

    private static String indented(String body) {
        return body.stripLeading().startsWith("{") ? new RawResource(body).indented() : body;
    }

    private static TextArea area(String text, String name) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setAccessibleText(name);
        area.getStyleClass().addAll("mono", "raw");
        area.setPrefRowCount(Math.max(2, Math.min(MOST_ROWS, text.split("\n", -1).length)));
        return area;
    }
}
