package org.scimconsole.entra.wording;

import java.util.Arrays;
import java.util.Locale;

/** One of the program's own sentences; each part of the simulator lists its own as an enum. */
public interface Phrase {

    /** @return the part of the simulator that says it, such as {@code cycle} */
    String part();

    /** @return its name within the part */
    String name();

    /** @return the sentence in English, with {@code %s} for each value in order */
    String english();

    /** @return by which other languages know it */
    default String key() {
        return part() + "." + name().toLowerCase(Locale.ROOT);
    }

    /** @param values what it names: a {@link Wording}, or anything else, which is the same in every language */
    default Wording with(Object... values) {
        return new Wording.Said(
                this,
                Arrays.stream(values)
                        .map(value -> value instanceof Wording words ? words : Wording.verbatim(String.valueOf(value)))
                        .toList());
    }
}
