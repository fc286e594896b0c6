package org.scimconsole.entra.wording;

import java.util.List;

/** Something said to people, in no language yet. */
public sealed interface Wording {

    /** @return as logs, files and scripts have it */
    String english();

    /** @return whether there is nothing to say */
    default boolean isEmpty() {
        return english().isEmpty();
    }

    /** @return nothing to say */
    static Wording none() {
        return new Verbatim("");
    }

    /** @param text a name, a figure, a line from a file: the same in every language */
    static Wording verbatim(String text) {
        return new Verbatim(text);
    }

    /** @param text what a service said, in whatever language it speaks */
    static Wording answered(String text) {
        return new Answered(text);
    }

    /**
     * One sentence after the other; the second may be empty.
     *
     * @param first sentence
     * @param second sentence
     */
    static Wording both(Wording first, Wording second) {
        return second.isEmpty() ? first : new Said(CommonPhrase.BOTH, List.of(first, second));
    }

    /**
     * A sentence of the program's own.
     *
     * @param phrase which
     * @param values what it names
     */
    record Said(Phrase phrase, List<Wording> values) implements Wording {
        @Override
        public String english() {
            return String.format(
                    phrase.english(), values.stream().map(Wording::english).toArray());
        }

        @Override
        public String toString() {
            return english();
        }
    }

    /**
     * A name, a figure, a line from a file.
     *
     * @param text the same in every language
     */
    record Verbatim(String text) implements Wording {
        @Override
        public String english() {
            return text;
        }

        @Override
        public String toString() {
            return english();
        }
    }

    /**
     * What a service said.
     *
     * @param text as it came
     */
    record Answered(String text) implements Wording {
        @Override
        public String english() {
            return text;
        }

        @Override
        public String toString() {
            return english();
        }
    }
}
