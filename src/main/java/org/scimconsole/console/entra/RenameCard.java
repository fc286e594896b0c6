package org.scimconsole.console.entra;

import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.DialogCard;

/** Asks for new names: of a group its display name, of a person the sign-in name too. */
final class RenameCard extends VBox {

    RenameCard(Messages messages, TenantRow row, BiConsumer<String, String> rename, Runnable close) {
        TextField name = new TextField(row.name());
        name.setId("rename-name");
        name.getStyleClass().add("initial-focus");
        name.setAccessibleText(messages.text("entra.rename.name"));
        TextField signIn = new TextField(row.group() ? "" : row.second());
        signIn.setId("rename-sign-in");
        signIn.setAccessibleText(messages.text("entra.rename.sign_in"));
        DialogCard card = new DialogCard(messages.text("entra.rename.title", row.name()));
        card.getStyleClass().add("narrow-dialog");
        card.add(labelled(messages.text("entra.rename.name"), name));
        if (!row.group()) {
            card.add(labelled(messages.text("entra.rename.sign_in"), signIn));
        }
        card.safe(messages.text("common.cancel"), close);
        var confirm = card.decisive(messages.text("entra.rename.do"), false, () -> {
            close.run();
            rename.accept(name.getText().strip(), signIn.getText().strip());
        });
        confirm.setId("rename-confirm");
        confirm.setDefaultButton(true);
        confirm.disableProperty().bind(name.textProperty().map(String::isBlank));
        setMaxHeight(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        getChildren().setAll(card);
    }

    private static VBox labelled(String words, TextField field) {
        Label label = new Label(words);
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        return new VBox(6, label, field);
    }
}
