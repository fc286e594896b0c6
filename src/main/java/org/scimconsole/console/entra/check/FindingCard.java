package org.scimconsole.console.entra.check;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.entra.wording.Spoken;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Facts;
import org.scimconsole.console.widget.Tone;
import org.scimconsole.entra.check.Exchange;
import org.scimconsole.entra.check.Finding;
import org.scimconsole.entra.check.Severity;

/** Something that does not hold: how bad, what was seen, the rule, the mend, and the requests that showed it. */
final class FindingCard extends VBox {
    private static final int MOST_ROWS = 16;

    FindingCard(Finding finding, Messages messages) {
        getStyleClass().addAll("panel", "finding");
        Severity severity = finding.requirement().severity();
        Tone tone = severity == Severity.WARNING ? Tone.WARNING : Tone.DANGER;
        Feather icon = severity == Severity.BLOCKER
                ? Feather.SLASH
                : severity == Severity.ERROR ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE;
        Label title = new Label(RequirementText.title(finding.requirement(), messages));
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(
                12,
                new Badge(messages.text("check.severity." + severity.name().toLowerCase(Locale.ROOT)), tone, icon),
                title);
        head.setAlignment(Pos.TOP_LEFT);
        Facts facts = new Facts();
        facts.add(messages.text("check.seen"), new Spoken(messages).text(finding.observed()));
        facts.add(messages.text("check.rule"), RequirementText.rule(finding.requirement(), messages));
        facts.add(messages.text("check.mend"), RequirementText.mend(finding.requirement(), messages));
        getChildren().setAll(head, facts);
        for (Exchange exchange : finding.evidence()) {
            getChildren().add(evidence(exchange, messages));
        }
    }

    private static TitledPane evidence(Exchange exchange, Messages messages) {
        String text = exchange.request() + body(exchange.requestBody()) + "\n\n" + exchange.status() + " "
                + (exchange.contentType() == null ? "" : exchange.contentType()) + body(exchange.responseBody());
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().addAll("mono", "raw");
        area.setPrefRowCount(Math.min(MOST_ROWS, text.split("\n", -1).length + 2));
        area.setAccessibleText(messages.text("check.evidence"));
        TitledPane pane = new TitledPane(
                messages.text("check.exchange", exchange.request(), String.valueOf(exchange.status())), area);
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }

    private static String body(@Nullable String body) {
        return body == null || body.isBlank() ? "" : "\n" + body;
    }
}
