package org.scimconsole.console.i18n;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates, times and numbers as the user's locale writes them, in the zone of the given clock. */
public final class Formats {
    private final Messages messages;
    private final Clock clock;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateTime;
    private final DateTimeFormatter time;
    private final DateTimeFormatter shortTime;

    /**
     * @param messages the words of "just now" and "3 minutes ago", and the locale
     * @param clock tells now and the zone
     */
    public Formats(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        Locale locale = messages.getLocale();
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        dateTime = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale);
        shortTime = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(locale);
    }

    /** @return the day, such as "24 Nov 2026" */
    public String date(@Nullable Instant at) {
        return at == null ? messages.text("common.none") : date.format(zoned(at));
    }

    /** @return day and time to the minute */
    public String dateTime(@Nullable Instant at) {
        return at == null ? messages.text("common.none") : dateTime.format(zoned(at));
    }

    /** @return the time of day to the second */
    public String time(@Nullable Instant at) {
        return at == null ? messages.text("common.none") : time.format(zoned(at));
    }

    /** @return the time of day to the minute */
    public String timeOfDay(Instant at) {
        return shortTime.format(zoned(at));
    }

    /** @return how long ago, such as "3 minutes ago"; the date once it is more than 30 days */
    public String ago(@Nullable Instant at) {
        if (at == null) {
            return messages.text("common.never");
        }
        Duration since = Duration.between(at, clock.instant());
        if (since.compareTo(Duration.ofMinutes(1)) < 0) {
            return messages.text("common.ago.now");
        }
        if (since.compareTo(Duration.ofHours(1)) < 0) {
            return messages.text("common.ago.minutes", since.toMinutes());
        }
        if (since.compareTo(Duration.ofDays(1)) < 0) {
            return messages.text("common.ago.hours", since.toHours());
        }
        if (since.compareTo(Duration.ofDays(30)) <= 0) {
            return messages.text("common.ago.days", since.toDays());
        }
        return date(at);
    }

    /** @return the number with the locale's separators */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(messages.getLocale()).format(value);
    }

    private ZonedDateTime zoned(Instant at) {
        return at.atZone(clock.getZone());
    }
}
