package org.scimconsole.console.entra;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.DialogCard;

/** Edits one row of the mappings. Stays open and says why while the row is not usable. */
final class MappingCard extends VBox {

    MappingCard(Messages messages, MappingViewModel viewModel, @Nullable MappingRow row, Runnable close) {
        boolean groups = viewModel.groupsProperty().get();
        TextField source = field(row == null ? "" : row.source(), "mapping-source");
        source.getStyleClass().add("initial-focus");
        TextField target = field(row == null ? "" : row.target(), "mapping-target");
        CheckBox matching = new CheckBox(messages.text("entra.mapping.matching"));
        matching.setSelected(row != null && row.mapping().matching());
        CheckBox creation = new CheckBox(messages.text("entra.mapping.creation"));
        creation.setSelected(row != null && row.mapping().creationOnly());
        Label problem = new Label();
        problem.setId("mapping-problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        DialogCard card = new DialogCard(
                row == null
                        ? messages.text("entra.mapping.add")
                        : messages.text("entra.mapping.edit.title", row.target()));
        card.getStyleClass().add("narrow-dialog");
        card.add(labelled(
                messages.text("entra.mapping.source"),
                source,
                messages.text(groups ? "entra.mapping.source.hint.groups" : "entra.mapping.source.hint")));
        card.add(labelled(
                messages.text("entra.mapping.target"),
                target,
                messages.text(groups ? "entra.mapping.target.hint.groups" : "entra.mapping.target.hint")));
        card.add(matching).add(creation).add(problem);
        card.safe(messages.text("common.cancel"), close);
        var confirm = card.decisive(messages.text("common.save"), false, () -> {
            String wrong = viewModel.put(
                    row == null ? null : row.mapping(),
                    source.getText(),
                    target.getText(),
                    matching.isSelected(),
                    creation.isSelected());
            problem.setText(wrong);
            if (wrong.isEmpty()) {
                close.run();
            }
        });
        confirm.setId("mapping-save");
        confirm.setDefaultButton(true);
        setMaxHeight(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        getChildren().setAll(card);
    }

    private static TextField field(String text, String id) {
        TextField field = new TextField(text);
        field.setId(id);
        field.getStyleClass().add("mono");
        return field;
    }

    private static VBox labelled(String words, TextField field, String hint) {
        Label label = new Label(words);
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        field.setAccessibleText(words);
        Label below = new Label(hint);
        below.getStyleClass().add("field-hint");
        below.setWrapText(true);
        below.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(6, label, field, below);
    }
}
