package org.scimconsole.console.list;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.i18n.Formats;

/** A filter that shows beside each choice how many rows it leaves. */
public final class CountFilter extends FlowPane {

    /**
     * A choice.
     *
     * @param key what it stands for; empty for all rows
     * @param words for it
     * @param count how many rows it leaves
     */
    public record Choice(String key, String words, long count) {}

    /** No choices yet. */
    public CountFilter() {
        getStyleClass().addAll("filters", "count-filter");
    }

    /**
     * @param choices shown, also as they change
     * @param chosen the key; follows the buttons and is followed by them
     * @param formats writes the numbers
     */
    public void follow(ObservableList<Choice> choices, ObjectProperty<String> chosen, Formats formats) {
        choices.addListener((ListChangeListener<Choice>) change -> show(choices, chosen, formats));
        chosen.addListener((observable, before, now) -> mark(now));
        show(choices, chosen, formats);
    }

    private void show(List<Choice> choices, ObjectProperty<String> chosen, Formats formats) {
        getChildren()
                .setAll(choices.stream()
                        .map(choice -> button(choice, chosen, formats))
                        .toList());
        mark(chosen.get());
    }

    private ToggleButton button(Choice choice, ObjectProperty<String> chosen, Formats formats) {
        ToggleButton button = new ToggleButton(choice.words() + "  " + formats.number(choice.count()));
        button.setUserData(choice.key());
        button.setOnAction(event -> {
            chosen.set(choice.key());
            mark(choice.key());
        });
        return button;
    }

    private void mark(@Nullable String key) {
        getChildren().forEach(node -> {
            if (node instanceof ToggleButton button) {
                button.setSelected(button.getUserData().equals(key));
            }
        });
    }
}
