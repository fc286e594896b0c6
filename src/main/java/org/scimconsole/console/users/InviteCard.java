package org.scimconsole.console.users;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.scimconsole.console.i18n.Messages;

/** Asks for the e-mail of whoever is to be invited. */
final class InviteCard extends VBox {

    InviteCard(Messages messages, Consumer<String> invite, Runnable cancel) {
        getStyleClass().addAll("dialog-card", "narrow-dialog");
        setMaxHeight(Region.USE_PREF_SIZE);
        Label title = new Label(messages.text("users.invite.title"));
        title.getStyleClass().add("dialog-title");
        Label hint = new Label(messages.text("users.invite.text"));
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        Label label = new Label(messages.text("users.invite.email"));
        label.getStyleClass().add("field-label");
        TextField email = new TextField();
        email.setId("invite-email");
        email.getStyleClass().add("initial-focus");
        email.setAccessibleText(label.getText());
        label.setLabelFor(email);
        Button send = new Button(messages.text("users.invite"));
        send.setId("invite-send");
        send.getStyleClass().add("accent");
        send.setDefaultButton(true);
        send.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !email.getText().strip().matches("[^@\\s]+@[^@\\s]+"), email.textProperty()));
        send.setOnAction(event -> invite.accept(email.getText().strip()));
        Button no = new Button(messages.text("common.cancel"));
        no.setCancelButton(true);
        no.setOnAction(event -> cancel.run());
        HBox buttons = new HBox(no, send);
        buttons.getStyleClass().add("dialog-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(title, hint, label, email, buttons);
    }
}
