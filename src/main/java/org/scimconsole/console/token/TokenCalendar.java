package org.scimconsole.console.token;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.scimconsole.console.i18n.Messages;

/**
 * The end of a token as a calendar file (RFC 5545): one entry on its last day, with reminders as long before as the console
 * itself warns. Holds no part of the token.
 */
public final class TokenCalendar {
    private static final List<Integer> DAYS_BEFORE = List.of(90, 30, 14, 7, 1);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Messages messages;
    private final Clock clock;
    private final DateTimeFormatter day;

    /**
     * @param messages the words in the calendar
     * @param clock tells when it was made, and by its zone where a day ends
     */
    public TokenCalendar(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        day = DateTimeFormatter.ofPattern("yyyyMMdd").withZone(clock.getZone());
    }

    /**
     * @param tokenId names the entry, so that importing it twice makes one
     * @param expiresAt when the token ends
     * @return the calendar's text, in lines that end with CR LF
     */
    public String of(String tokenId, Instant expiresAt) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//SCIM Console//EN");
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + tokenId + "@scim-console");
        line(text, "DTSTAMP:" + STAMP.format(clock.instant()));
        line(text, "DTSTART;VALUE=DATE:" + day.format(expiresAt));
        String summary = escape(messages.text("token.calendar.summary"));
        line(text, "SUMMARY:" + summary);
        line(text, "DESCRIPTION:" + escape(messages.text("token.calendar.description")));
        for (int days : DAYS_BEFORE) {
            line(text, "BEGIN:VALARM");
            line(text, "ACTION:DISPLAY");
            line(text, "DESCRIPTION:" + summary);
            line(text, "TRIGGER:-P" + days + "D");
            line(text, "END:VALARM");
        }
        line(text, "END:VEVENT");
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    /**
     * @param expiresAt when the token ends
     * @return a name for the file
     */
    public String fileName(Instant expiresAt) {
        return "scim-token-" + day.format(expiresAt) + ".ics";
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Lines are folded after 60 characters, well below the 75 octets of section 3.1. */
    private static void line(StringBuilder text, String line) {
        int width = 60;
        for (int from = 0; from < line.length(); from += width) {
            text.append(from == 0 ? "" : " ").append(line, from, Math.min(line.length(), from + width));
            text.append("\r\n");
        }
    }
}
