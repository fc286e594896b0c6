package org.scimconsole.console.list;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import org.scimconsole.console.i18n.Messages;

/** Fills a choice box with the values of a filter, each in words. */
public final class FilterChoice {
    private FilterChoice() {}

    /**
     * @param box shows the choice
     * @param values what can be chosen
     * @param chosen follows the box and is followed by it
     * @param messages the words
     * @param prefix of their keys, such as {@code users.filter.status.}
     */
    public static <E extends Enum<E>> void bind(
            ChoiceBox<E> box, E[] values, ObjectProperty<E> chosen, Messages messages, String prefix) {
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E value) {
                return value == null ? "" : messages.text(prefix + value.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public E fromString(String text) {
                throw new UnsupportedOperationException("A choice is chosen, not typed.");
            }
        });
        box.valueProperty().bindBidirectional(chosen);
    }
}
