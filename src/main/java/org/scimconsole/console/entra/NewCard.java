package org.scimconsole.console.entra;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.DialogCard;

/** Asks for a new person or a new group of the tenant. Stays open and says why while it cannot be made. */
final class NewCard extends VBox {

    NewCard(Messages messages, TenantViewModel viewModel, Runnable close) {
        boolean group = viewModel.groupsProperty().get();
        TextField name = field("new-name");
        name.getStyleClass().add("initial-focus");
        TextField signIn = field("new-sign-in");
        TextField mail = field("new-mail");
        CheckBox assigned = new CheckBox(messages.text("entra.new.assigned"));
        assigned.setId("new-assigned");
        assigned.setSelected(true);
        Label problem = new Label();
        problem.setId("new-problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        DialogCard card = new DialogCard(messages.text(group ? "entra.new.group" : "entra.new.person"));
        card.getStyleClass().add("narrow-dialog");
        card.add(labelled(messages.text("entra.rename.name"), name));
        if (!group) {
            card.add(labelled(messages.text("entra.rename.sign_in"), signIn));
            card.add(labelled(messages.text("entra.new.mail"), mail));
        }
        card.add(assigned).add(problem);
        card.safe(messages.text("common.cancel"), close);
        var confirm = card.decisive(messages.text("entra.new.do"), false, () -> {
            String wrong = group
                    ? viewModel.addGroup(name.getText(), assigned.isSelected())
                    : viewModel.addPerson(name.getText(), signIn.getText(), mail.getText(), assigned.isSelected());
            problem.setText(wrong);
            if (wrong.isEmpty()) {
                close.run();
            }
        });
        confirm.setId("new-confirm");
        confirm.setDefaultButton(true);
        setMaxHeight(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        getChildren().setAll(card);
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }

    private static VBox labelled(String words, TextField field) {
        Label label = new Label(words);
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        field.setAccessibleText(words);
        return new VBox(6, label, field);
    }
}
