package org.scimconsole.console.i18n;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates, times and numbers as the user's locale writes them, in the zone of the given clock. */
public final class Formats {
    private static final int NEARBY_DAYS = 6;

    private final Messages messages;
    private final Clock clock;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateTime;
    private final DateTimeFormatter time;
    private final DateTimeFormatter shortTime;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter dayAndMonth;

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
        longDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        dayAndMonth = dayAndMonth(locale);
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

    /** @return the time of day, with its day unless that is today: "09:40", "Tuesday 09:40", "14 May 2026, 09:40" */
    public String moment(@Nullable Instant at) {
        if (at == null) {
            return messages.text("common.none");
        }
        long days = daysFromToday(at);
        if (days == 0) {
            return timeOfDay(at);
        }
        return Math.abs(days) <= NEARBY_DAYS ? weekday(at) + " " + timeOfDay(at) : dateTime(at);
    }

    /** @return the day by its shortest clear name: "Tuesday" within the last six days, "14 May" within this year */
    public String day(@Nullable Instant at) {
        if (at == null) {
            return messages.text("common.none");
        }
        long days = daysFromToday(at);
        if (days < 0 && days >= -NEARBY_DAYS) {
            return weekday(at);
        }
        return zoned(at).getYear() == zoned(clock.instant()).getYear()
                ? dayAndMonth.format(zoned(at))
                : longDate.format(zoned(at));
    }

    private long daysFromToday(Instant at) {
        return ChronoUnit.DAYS.between(
                zoned(clock.instant()).toLocalDate(), zoned(at).toLocalDate());
    }

    private String weekday(Instant at) {
        return zoned(at).getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, messages.getLocale());
    }

    /** The locale's long date without its year. */
    private static DateTimeFormatter dayAndMonth(Locale locale) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, locale);
        return DateTimeFormatter.ofPattern(pattern.replaceAll("[^A-Za-z.]*y+[^A-Za-z]*", ""), locale);
    }

    private ZonedDateTime zoned(Instant at) {
        return at.atZone(clock.getZone());
    }
}
