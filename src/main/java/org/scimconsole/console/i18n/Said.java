package org.scimconsole.console.i18n;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the service says into the console's language. The service speaks English to everybody: to Entra's log, to
 * scripts and to people; the bundle {@code said} holds its sentences as patterns, and in other languages what they mean.
 * What no pattern fits stays as it was said.
 */
public final class Said {
    private static final String PREFIX = "said.";
    private static final String FOLDER = "said";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 2;

    private final Messages messages;
    private final List<Phrase> phrases;

    /** One sentence of the service's; the places say which group of the pattern is which value. */
    private record Phrase(String key, Pattern pattern, List<Integer> places, int literal) {}

    /** @param messages the language to put it into */
    public Said(Messages messages) {
        this.messages = messages;
        phrases = messages.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? List.of()
                : Patterns.OF_ENGLISH;
    }

    /** Read once, and only where somebody speaks another language. */
    private static final class Patterns {
        private static final List<Phrase> OF_ENGLISH = List.copyOf(read());
    }

    private static List<Phrase> read() {
        Messages english = Messages.load(Locale.ENGLISH, List.of(FOLDER));
        List<Phrase> phrases = new ArrayList<>();
        for (String key : Collections.list(english.getKeys())) {
            if (key.startsWith(PREFIX)) {
                phrases.add(phrase(key, english.text(key)));
            }
        }
        // What says more is tried first: "Created group {0}" before "Created {0}".
        phrases.sort(Comparator.comparingInt(Phrase::literal).reversed());
        return phrases;
    }

    private static Phrase phrase(String key, String text) {
        StringBuilder pattern = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        int literal = 0;
        while (place.find()) {
            pattern.append(quoted(text.substring(from, place.start()))).append("(.+)");
            literal += place.start() - from;
            places.add(Integer.valueOf(place.group(1)));
            from = place.end();
        }
        pattern.append(quoted(text.substring(from)));
        literal += text.length() - from;
        return new Phrase(key, Pattern.compile(pattern.toString(), Pattern.DOTALL), places, literal);
    }

    /** Bundles hold no straight apostrophe, since it quotes; the service writes both kinds. */
    private static String quoted(String literal) {
        return Stream.of(literal.split("’", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "['’]" + b)
                .orElse("");
    }

    /**
     * @param sentence as the service said it
     * @return the same in the console's language, if it is known there
     */
    public String text(String sentence) {
        return text(sentence, 0);
    }

    private String text(String sentence, int depth) {
        if (sentence.isEmpty() || sentence.length() > LONGEST || depth > DEEPEST) {
            return sentence;
        }
        String whole = known(sentence, depth);
        return whole == null ? apart(sentence, depth) : whole;
    }

    private @Nullable String known(String sentence, int depth) {
        for (Phrase phrase : phrases) {
            Matcher matcher = phrase.pattern().matcher(sentence);
            if (matcher.matches()) {
                Object[] values = new Object[phrase.places().size()];
                for (int i = 0; i < values.length; i++) {
                    values[phrase.places().get(i)] = text(matcher.group(i + 1), depth + 1);
                }
                return messages.text(phrase.key(), values);
            }
        }
        return null;
    }

    /** What happened and what to do next may stand in one text. */
    private String apart(String sentences, int depth) {
        for (int end = sentences.indexOf(". "); end > 0; end = sentences.indexOf(". ", end + 1)) {
            String first = known(sentences.substring(0, end + 1), depth);
            if (first != null) {
                return first + " " + text(sentences.substring(end + 2), depth);
            }
        }
        return sentences;
    }
}
