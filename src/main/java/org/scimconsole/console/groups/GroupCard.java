package org.scimconsole.console.groups;

import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.scimconsole.console.i18n.Messages;

/** Asks for the name and purpose of a group. Counts the characters, since Split takes at most 24. */
final class GroupCard extends VBox {
    private static final int LONGEST_NAME = 24;

    GroupCard(
            Messages messages,
            String title,
            String nameBefore,
            String descriptionBefore,
            BiConsumer<String, String> save,
            Runnable cancel) {
        getStyleClass().addAll("dialog-card", "narrow-dialog");
        setMaxHeight(Region.USE_PREF_SIZE);
        Label heading = new Label(title);
        heading.getStyleClass().add("dialog-title");
        TextField name = new TextField(nameBefore);
        name.setId("group-name");
        name.getStyleClass().add("initial-focus");
        TextField description = new TextField(descriptionBefore);
        description.setId("group-description");
        Label left = new Label();
        left.getStyleClass().add("field-hint");
        left.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text("groups.name.length", length(name.getText()), LONGEST_NAME),
                        name.textProperty()));
        Button keep = new Button(messages.text("common.save"));
        keep.setId("group-save");
        keep.getStyleClass().add("accent");
        keep.setDefaultButton(true);
        keep.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> name.getText().isBlank() || length(name.getText()) > LONGEST_NAME, name.textProperty()));
        keep.setOnAction(event ->
                save.accept(name.getText().strip(), description.getText().strip()));
        Button no = new Button(messages.text("common.cancel"));
        no.setCancelButton(true);
        no.setOnAction(event -> cancel.run());
        HBox buttons = new HBox(no, keep);
        buttons.getStyleClass().add("dialog-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren()
                .setAll(
                        heading,
                        field(messages.text("groups.name"), name),
                        left,
                        field(messages.text("groups.description"), description),
                        buttons);
    }

    private static int length(String name) {
        String text = name.strip();
        return text.codePointCount(0, text.length());
    }

    private static VBox field(String words, TextField input) {
        Label label = new Label(words);
        label.getStyleClass().add("field-label");
        label.setLabelFor(input);
        input.setAccessibleText(words);
        return new VBox(4, label, input);
    }
}
