package org.scimconsole.console.widget;

import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Shows values of a choice box by their names.
 *
 * @param <T> the values
 */
public final class Named<T> extends StringConverter<T> {
    private final Function<T, String> name;

    private Named(Function<T, String> name) {
        this.name = name;
    }

    /**
     * @param box shows its values by name from now on
     * @param name of each value
     */
    public static <T> void show(ChoiceBox<T> box, Function<T, String> name) {
        box.setConverter(new Named<>(name));
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("A choice box is not typed into.");
    }
}
