package org.scimconsole.console.log;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.LogQuery;

/**
 * Which rows of the log, as one line of text that can be copied, sent to a colleague and pasted back: {@code
 * outcome:refused rule:GROUP_NAME_LENGTH from:2026-11-24T09:00:00Z adele}. What has no key is looked for in names, ids,
 * paths and messages.
 *
 * @param words looked for; empty for none
 * @param userId this user: the id, or as typed a name or an e-mail
 * @param groupId this group: the id, or as typed the name
 * @param outcome this outcome, in capitals
 * @param rule decided by this rule
 * @param cycle of this cycle
 * @param from not before; a duration before now when {@code back} is given
 * @param back how far back from now, instead of {@code from}
 * @param to not after
 * @param probes with Entra's tests of the connection
 */
public record LogFilter(
        String words,
        @Nullable String userId,
        @Nullable String groupId,
        @Nullable String outcome,
        @Nullable String rule,
        @Nullable String cycle,
        @Nullable Instant from,
        @Nullable Duration back,
        @Nullable Instant to,
        boolean probes) {
    /** Everything but probes. */
    public static final LogFilter ALL = new LogFilter("", null, null, null, null, null, null, null, null, false);

    static final List<String> OUTCOMES = List.of(
            "CREATED",
            "UPDATED",
            "UNCHANGED",
            "ACTIVATED",
            "DEACTIVATED",
            "DELETED",
            "RESTORED",
            "ADOPTED",
            "LINKED",
            "MEMBERS_ADDED",
            "MEMBERS_REMOVED",
            "FOUND",
            "NOT_FOUND",
            "REFUSED",
            "UNAUTHORIZED",
            "FAILED");

    /** A name with blanks stands in quotation marks. */
    private static final Pattern PART = Pattern.compile("[A-Za-z]+:\"[^\"]*\"|\\S+");

    /** A value that its key does not take. */
    static final class UnreadableFilterException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String key;
        private final String value;

        UnreadableFilterException(String key, String value) {
            super(key + ":" + value);
            this.key = key;
            this.value = value;
        }

        String key() {
            return key;
        }

        String value() {
            return value;
        }
    }

    /**
     * @param text as {@link #text} writes it, or as a person types it
     * @return what it means
     * @throws UnreadableFilterException if a key has a value it does not take
     */
    static LogFilter parse(String text) throws UnreadableFilterException {
        LogFilter filter = ALL;
        List<String> words = new ArrayList<>();
        for (String part : PART.matcher(text).results().map(MatchResult::group).toList()) {
            int colon = part.indexOf(':');
            String key = colon < 0 ? "" : part.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = unquoted(part.substring(colon + 1));
            switch (key) {
                case "user" -> filter = filter.withUser(value);
                case "group" -> filter = filter.withGroup(value);
                case "outcome" -> filter = filter.withOutcome(outcome(value));
                case "rule" -> filter = filter.withRule(value);
                case "cycle" -> filter = filter.withCycle(value);
                case "from" -> filter = filter.since(instant(key, value), null);
                case "last" -> filter = filter.since(null, duration(value));
                case "to" -> filter = filter.until(instant(key, value));
                case "probes" -> filter = filter.withProbes(value.equalsIgnoreCase("yes"));
                default -> words.add(part);
            }
        }
        return filter.withWords(String.join(" ", words).strip());
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private static String outcome(String value) throws UnreadableFilterException {
        String name = value.toUpperCase(Locale.ROOT).replace('-', '_');
        if (!OUTCOMES.contains(name)) {
            throw new UnreadableFilterException("outcome", value);
        }
        return name;
    }

    private static Instant instant(String key, String value) throws UnreadableFilterException {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw new UnreadableFilterException(key, value);
        }
    }

    /** Written 30m, 24h or 7d. */
    private static Duration duration(String value) throws UnreadableFilterException {
        try {
            String text = value.toUpperCase(Locale.ROOT);
            Duration duration = Duration.parse(text.endsWith("D") ? "P" + text : "PT" + text);
            if (!duration.isNegative() && !duration.isZero()) {
                return duration;
            }
        } catch (DateTimeException e) {
            // Said below with the words that were typed.
        }
        throw new UnreadableFilterException("last", value);
    }

    /** @return the filter as one line; {@link #parse} reads it back */
    String text() {
        List<String> parts = new ArrayList<>();
        add(parts, "user", userId);
        add(parts, "group", groupId);
        add(parts, "outcome", outcome == null ? null : outcome.toLowerCase(Locale.ROOT));
        add(parts, "rule", rule);
        add(parts, "cycle", cycle);
        add(parts, "from", from == null ? null : from.toString());
        add(parts, "last", back == null ? null : shortly(back));
        add(parts, "to", to == null ? null : to.toString());
        add(parts, "probes", probes ? "yes" : null);
        if (!words.isEmpty()) {
            parts.add(words);
        }
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            parts.add(key + ":" + (value.contains(" ") ? "\"" + value + "\"" : value));
        }
    }

    private static String shortly(Duration back) {
        String text = back.toHours() % 24 == 0 && back.toHours() > 0
                ? back.toDays() + "d"
                : back.toString().substring(2);
        return text.toLowerCase(Locale.ROOT);
    }

    LogQuery query(Instant now, int limit, @Nullable String cursor) {
        return new LogQuery(
                words.isEmpty() ? null : words,
                userId,
                groupId,
                outcome,
                rule,
                cycle,
                Optional.ofNullable(back).map(now::minus).orElse(from),
                to,
                probes,
                limit,
                cursor);
    }

    LogFilter withWords(String value) {
        return new LogFilter(value, userId, groupId, outcome, rule, cycle, from, back, to, probes);
    }

    LogFilter withUser(@Nullable String value) {
        return new LogFilter(words, value, groupId, outcome, rule, cycle, from, back, to, probes);
    }

    LogFilter withGroup(@Nullable String value) {
        return new LogFilter(words, userId, value, outcome, rule, cycle, from, back, to, probes);
    }

    LogFilter withOutcome(@Nullable String value) {
        return new LogFilter(words, userId, groupId, value, rule, cycle, from, back, to, probes);
    }

    LogFilter withRule(@Nullable String value) {
        return new LogFilter(words, userId, groupId, outcome, value, cycle, from, back, to, probes);
    }

    LogFilter withCycle(@Nullable String value) {
        return new LogFilter(words, userId, groupId, outcome, rule, value, from, back, to, probes);
    }

    LogFilter since(@Nullable Instant start, @Nullable Duration length) {
        return new LogFilter(words, userId, groupId, outcome, rule, cycle, start, length, to, probes);
    }

    LogFilter until(@Nullable Instant end) {
        return new LogFilter(words, userId, groupId, outcome, rule, cycle, from, back, end, probes);
    }

    LogFilter withProbes(boolean wanted) {
        return new LogFilter(words, userId, groupId, outcome, rule, cycle, from, back, to, wanted);
    }
}
