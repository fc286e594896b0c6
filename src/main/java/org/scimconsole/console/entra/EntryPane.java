package org.scimconsole.console.entra;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.entra.wording.Spoken;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.Facts;
import org.scimconsole.console.widget.Icons;
import org.scimconsole.entra.log.ErrorInformation;
import org.scimconsole.entra.log.ModifiedProperty;
import org.scimconsole.entra.log.ProvisioningEntry;

/** One line of the log in the four parts of Entra's own detail pane: advice, steps, modified properties, summary. */
final class EntryPane extends VBox {
    private final Messages messages;
    private final Spoken spoken;

    EntryPane(ProvisioningEntry entry, LogViewModel log, PageContext context, Runnable close) {
        messages = context.messages();
        spoken = log.spoken();
        getStyleClass().addAll("detail-body", "entra-entry");
        Label name = new Label(entry.source().displayName());
        name.getStyleClass().add("detail-title");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button closing = new Button("", Icons.of(Feather.X));
        closing.getStyleClass().addAll("button-icon", "flat");
        closing.setAccessibleText(messages.text("common.close"));
        closing.setOnAction(event -> close.run());
        HBox head = new HBox(8, name, closing);
        head.setAlignment(Pos.TOP_LEFT);
        FlowPane badges = new FlowPane(StepsPane.badge(entry.status(), log.statusWord(entry.status())));
        badges.getStyleClass().add("badges");
        Label action = new Label(log.actionWord(entry));
        action.getStyleClass().add("muted");
        badges.getChildren().add(action);
        getChildren().setAll(head, badges);
        advice(entry.error());
        section("entra.entry.steps", new StepsPane(entry.steps(), messages, spoken));
        if (!entry.modified().isEmpty()) {
            section("entra.entry.modified", modified(entry));
        }
        section("entra.entry.summary", summary(entry, context));
    }

    private void advice(@Nullable ErrorInformation error) {
        if (error == null) {
            return;
        }
        Facts facts = new Facts();
        facts.add(messages.text("entra.entry.code"), error.errorCode());
        facts.add(messages.text("entra.entry.reason"), spoken.text(error.reason()));
        if (!error.recommendedAction().isEmpty()) {
            facts.add(messages.text("entra.entry.recommended"), spoken.text(error.recommendedAction()));
        }
        section("entra.entry.advice", facts);
    }

    private Node modified(ProvisioningEntry entry) {
        Facts facts = new Facts();
        for (ModifiedProperty property : entry.modified()) {
            String before = property.oldValue() == null ? "" : property.oldValue() + "  →  ";
            facts.add(property.displayName(), before + (property.newValue() == null ? "–" : property.newValue()));
        }
        return facts;
    }

    private Node summary(ProvisioningEntry entry, PageContext context) {
        Facts facts = new Facts();
        facts.add(
                messages.text("entra.entry.time"),
                context.formats().dateTime(entry.at()) + " · "
                        + messages.text("entra.entry.duration", entry.duration().toMillis()));
        add(facts, "entra.entry.source", entry.source().id());
        add(facts, "entra.entry.target", entry.target().id());
        facts.add(messages.text("entra.entry.change"), entry.changeId());
        facts.add(messages.text("entra.entry.cycle"), entry.cycleId());
        return facts;
    }

    private void add(Facts facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(messages.text(key), value);
        }
    }

    private void section(String key, Node content) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("section-title");
        getChildren().addAll(title, content);
    }
}
