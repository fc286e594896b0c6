package org.scimconsole.console.list;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.scimconsole.console.settings.Settings;

/** Keeps filters and orders over a restart. A value that a newer or older console wrote and this one does not know is dropped. */
public final class FilterMemory {
    private final Settings settings;

    /** @param settings where they are kept */
    public FilterMemory(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param name such as {@code users.status}
     * @param property gets the value that was left, and is followed from now on
     * @param values all it can be
     */
    public <E extends Enum<E>> void follow(String name, ObjectProperty<E> property, E[] values) {
        Optional<String> kept = settings.get(name);
        kept.flatMap(text -> Stream.of(values)
                        .filter(value -> value.name().equals(text))
                        .findFirst())
                .ifPresent(property::set);
        property.addListener((observable, before, now) -> settings.put(name, now.name()));
    }

    /**
     * @param name such as {@code users.sort}
     * @param property gets the value that was left, and is followed from now on
     */
    public void follow(String name, StringProperty property) {
        settings.get(name).ifPresent(property::set);
        property.addListener((observable, before, now) -> settings.put(name, now));
    }
}
