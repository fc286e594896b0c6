package org.scimconsole.console.security;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Facts;
import org.scimconsole.console.widget.Icons;
import org.scimconsole.console.widget.Spread;

/** One token: its state and its dates, and a way to end it. */
final class TokenCard extends VBox {

    TokenCard(TokenRow row, Messages messages, Runnable revoke, Runnable calendar) {
        getStyleClass().addAll("panel", "token-card");
        Label hint = new Label(row.hint());
        hint.getStyleClass().add("mono");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        HBox words = new HBox(
                Icons.of(Feather.KEY),
                hint,
                new Badge(row.state(), row.tone(), row.active() ? Feather.CHECK_CIRCLE : Feather.SLASH));
        words.getStyleClass().add("token-head");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox actions = new HBox();
        actions.setAlignment(Pos.CENTER_LEFT);
        if (row.active()) {
            Button remind = new Button(messages.text("security.token.calendar"), Icons.of(Feather.CALENDAR));
            remind.getStyleClass().add("flat");
            remind.setMinWidth(Region.USE_PREF_SIZE);
            remind.setOnAction(event -> calendar.run());
            actions.getChildren().add(remind);
            Button end = new Button(messages.text("security.token.revoke"));
            end.setId("revoke-" + row.id());
            end.getStyleClass().addAll("flat", "danger");
            end.setMinWidth(Region.USE_PREF_SIZE);
            end.setAccessibleText(messages.text("security.revoke.title", row.hint()));
            end.setOnAction(event -> revoke.run());
            actions.getChildren().add(end);
        }
        Facts facts = new Facts();
        facts.add(messages.text("security.token.created"), row.created());
        HBox validity = new HBox(new Label(row.validUntil()));
        if (row.active()) {
            validity.getChildren().add(new Badge(row.daysLeft(), row.daysTone(), Feather.CLOCK));
        }
        validity.getStyleClass().add("token-head");
        validity.setAlignment(Pos.CENTER_LEFT);
        facts.add(messages.text("security.token.validUntil"), validity);
        facts.add(messages.text("security.token.lastUsed"), row.lastUsed());
        getChildren().setAll(new Spread(words, actions), facts);
    }
}
