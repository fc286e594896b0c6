package org.scimconsole.entra.mapping;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions of Entra's expressions that are understood here. A missing value is null and stays null. */
public enum Function {
    APPEND("Append", 2, 2),
    COALESCE("Coalesce", 1, 99),
    JOIN("Join", 2, 99),
    LEFT("Left", 2, 2),
    MID("Mid", 3, 3),
    NORMALIZE_DIACRITICS("NormalizeDiacritics", 1, 1),
    NOT("Not", 1, 1),
    REPLACE("Replace", 3, 3),
    STRIP_SPACES("StripSpaces", 1, 1),
    SWITCH("Switch", 4, 99),
    TO_LOWER("ToLower", 1, 1),
    TO_UPPER("ToUpper", 1, 1);

    private final String text;
    private final int fewest;
    private final int most;

    Function(String text, int fewest, int most) {
        this.text = text;
        this.fewest = fewest;
        this.most = most;
    }

    /** @return as the mapping page writes it */
    public String text() {
        return text;
    }

    /** @return every name, for a sentence */
    static String names() {
        return Arrays.stream(values()).map(Function::text).collect(Collectors.joining(", "));
    }

    static @Nullable Function named(String name) {
        return Arrays.stream(values())
                .filter(function -> function.text.equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /** @throws UnreadableMappingException with a sentence when these are too few, too many or not of the right kind */
    void check(List<Source> arguments) {
        int count = arguments.size();
        if (count < fewest || count > most) {
            throw new UnreadableMappingException(
                    (fewest == most ? MappingPhrase.TAKES : MappingPhrase.TAKES_AT_LEAST).with(text, fewest, count));
        }
        if (this == SWITCH && count % 2 != 0) {
            throw new UnreadableMappingException(MappingPhrase.PAIR_MISSING.with());
        }
        if (this == LEFT || this == MID) {
            for (Source number : arguments.subList(1, count)) {
                if (!(number instanceof Source.Constant literal)
                        || !literal.constant().matches("\\d{1,6}")) {
                    throw new UnreadableMappingException(MappingPhrase.TAKES_NUMBERS.with(text, number.text()));
                }
            }
        }
    }

    @Nullable
    String apply(List<@Nullable String> values) {
        @Nullable String first = values.get(0);
        switch (this) {
            case COALESCE -> {
                return values.stream().filter(Function::filled).findFirst().orElse(null);
            }
            case JOIN -> {
                String joined = values.stream()
                        .skip(1)
                        .filter(Function::filled)
                        .map(String::valueOf)
                        .collect(Collectors.joining(first == null ? "" : first));
                return joined.isEmpty() ? null : joined;
            }
            case SWITCH -> {
                return chosen(first, values);
            }
            default -> {
                return first == null ? null : changed(first, values);
            }
        }
    }

    private @Nullable String changed(String first, List<@Nullable String> values) {
        return switch (this) {
            case APPEND -> values.get(1) == null ? first : first + values.get(1);
            case LEFT -> first.substring(0, Math.min(first.length(), number(values.get(1))));
            case MID -> {
                int from = Math.min(first.length(), Math.max(0, number(values.get(1)) - 1));
                yield first.substring(from, Math.min(first.length(), from + number(values.get(2))));
            }
            case NORMALIZE_DIACRITICS ->
                Normalizer.normalize(first, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
            case NOT -> first.equalsIgnoreCase("true") ? "False" : "True";
            case REPLACE ->
                values.get(1) == null || String.valueOf(values.get(1)).isEmpty()
                        ? first
                        : first.replace(String.valueOf(values.get(1)), Objects.requireNonNullElse(values.get(2), ""));
            case STRIP_SPACES -> first.replace(" ", "");
            case TO_LOWER -> first.toLowerCase(Locale.ROOT);
            default -> first.toUpperCase(Locale.ROOT);
        };
    }

    private static @Nullable String chosen(@Nullable String of, List<@Nullable String> values) {
        for (int i = 2; i + 1 < values.size(); i += 2) {
            if (Objects.equals(values.get(i), of)) {
                return values.get(i + 1);
            }
        }
        return values.get(1);
    }

    private static boolean filled(@Nullable String value) {
        return value != null && !value.isEmpty();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
