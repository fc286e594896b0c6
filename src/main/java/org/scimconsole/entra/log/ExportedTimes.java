package org.scimconsole.entra.log;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The times of one exported file. The portal writes dates as the administrator's browser does, so {@code 3/4/2026} can be
 * March or April; one file is written in one way, and all its dates together usually tell which. Without a zone they are
 * UTC, as the column's head says.
 */
final class ExportedTimes {
    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,4})[./-](\\d{1,2})[./-](\\d{1,4})(?:[,T ]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,](\\d+))?)?)?"
                    + " ?([AaPp])?\\.?(?: ?[Mm])?\\.? ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?");
    private static final int MONTHS = 12;

    private enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    private ExportedTimes() {}

    /**
     * Reads all times of a file.
     *
     * @param texts as they stand in the file
     * @return the moments in the same order; null for what is no time
     */
    static List<@Nullable Instant> read(List<@Nullable String> texts) {
        List<@Nullable Matcher> parts = new ArrayList<>();
        boolean dayFirst = false;
        boolean monthFirst = false;
        boolean halfDays = false;
        boolean points = false;
        for (String text : texts) {
            Matcher matcher = text == null ? null : FORM.matcher(plain(text));
            if (matcher == null || !matcher.matches()) {
                parts.add(null);
                continue;
            }
            parts.add(matcher);
            if (matcher.group(1).length() < 4) {
                dayFirst |= number(matcher, 1) > MONTHS;
                monthFirst |= number(matcher, 2) > MONTHS;
                halfDays |= matcher.group(8) != null;
                points |= plain(String.valueOf(text)).indexOf('.') == matcher.end(1);
            }
        }
        if (dayFirst != monthFirst) {
            return moments(parts, dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST);
        }
        List<@Nullable Instant> days = moments(parts, Order.DAY_FIRST);
        List<@Nullable Instant> months = moments(parts, Order.MONTH_FIRST);
        int closer = span(days).compareTo(span(months));
        return closer < 0 || (closer == 0 && (points || !halfDays)) ? days : months;
    }

    private static List<@Nullable Instant> moments(List<@Nullable Matcher> parts, Order order) {
        List<@Nullable Instant> moments = new ArrayList<>();
        for (Matcher part : parts) {
            moments.add(part == null ? null : moment(part, order));
        }
        return moments;
    }

    private static @Nullable Instant moment(Matcher part, Order order) {
        int first = number(part, 1);
        int second = number(part, 2);
        int third = number(part, 3);
        boolean yearFirst = part.group(1).length() == 4;
        int year = yearFirst ? first : third < 100 ? 2000 + third : third;
        int month = yearFirst || order == Order.DAY_FIRST ? second : first;
        int day = yearFirst ? third : order == Order.DAY_FIRST ? first : second;
        int hour = number(part, 4);
        if (part.group(8) != null) {
            hour = hour % 12 + (part.group(8).equalsIgnoreCase("p") ? 12 : 0);
        }
        String fraction = part.group(7) == null ? "0" : part.group(7);
        int nanos = (int) (Double.parseDouble("0." + fraction) * 1_000_000_000);
        String zone = part.group(9);
        ZoneOffset offset = zone == null || Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
        try {
            return LocalDateTime.of(year, month, day, hour, number(part, 5), number(part, 6), nanos)
                    .toInstant(offset);
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static Duration span(List<@Nullable Instant> moments) {
        Instant earliest = null;
        Instant latest = null;
        for (Instant moment : moments) {
            if (moment == null) {
                continue;
            }
            earliest = earliest == null || moment.isBefore(earliest) ? moment : earliest;
            latest = latest == null || moment.isAfter(latest) ? moment : latest;
        }
        return earliest == null || latest == null ? Duration.ZERO : Duration.between(earliest, latest);
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String plain(String text) {
        return text.replace('\u202F', ' ').replace('\u00A0', ' ').strip().toUpperCase(Locale.ROOT);
    }
}
