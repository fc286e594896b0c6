package org.scimconsole.console.entra;

import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.DialogCard;
import org.scimconsole.console.widget.Facts;

/** Asks how large a made-up tenant shall be. */
final class MakeTenantCard extends javafx.scene.layout.VBox {
    private static final int MOST_USERS = 50_000;
    private static final int MOST_GROUPS = 2_000;

    MakeTenantCard(Messages messages, TenantFiles files, Runnable close) {
        Spinner<Integer> users = number(1, MOST_USERS, 200);
        Spinner<Integer> groups = number(0, MOST_GROUPS, 20);
        Spinner<Integer> members = number(0, MOST_USERS, 10);
        Spinner<Integer> seed = number(1, 1_000_000, 1);
        users.setId("make-users");
        Facts facts = new Facts();
        facts.add(messages.text("entra.make.users"), users);
        facts.add(messages.text("entra.make.groups"), groups);
        facts.add(messages.text("entra.make.members"), members);
        facts.add(messages.text("entra.make.seed"), seed);
        DialogCard card = new DialogCard(messages.text("entra.make.title"));
        card.getStyleClass().add("narrow-dialog");
        card.say(messages.text("entra.make.text")).add(facts);
        Label hint = new Label(messages.text("entra.make.hint"));
        hint.getStyleClass().add("field-hint");
        hint.setWrapText(true);
        card.add(hint);
        card.safe(messages.text("common.cancel"), close);
        card.decisive(messages.text("entra.make.do"), false, () -> {
                    close.run();
                    files.make(users.getValue(), groups.getValue(), members.getValue(), seed.getValue());
                })
                .setId("make-confirm");
        setMaxHeight(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        getChildren().setAll(card);
    }

    private static Spinner<Integer> number(int least, int most, int first) {
        Spinner<Integer> spinner = new Spinner<>(least, most, first);
        spinner.setEditable(true);
        // what is typed counts as soon as the field is left, also by the mouse
        spinner.focusedProperty().addListener((observable, before, now) -> {
            if (!now) {
                try {
                    spinner.commitValue();
                } catch (NumberFormatException notANumber) {
                    spinner.cancelEdit();
                }
            }
        });
        return spinner;
    }
}
