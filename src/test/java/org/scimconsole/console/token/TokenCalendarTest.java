package org.scimconsole.console.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.testing.ConsoleWindows;

class TokenCalendarTest {
    private static final Instant END = Instant.parse("2027-11-24T12:00:00Z");

    private static String calendar(Locale locale) {
        return new TokenCalendar(Messages.load(locale, List.of("common", "token")), ConsoleWindows.clock())
                .of("token-1", END);
    }

    @Test
    void remindsAsLongBeforeAsTheConsoleWarns() {
        assertThat(calendar(Locale.UK).lines())
                .contains(
                        "DTSTART;VALUE=DATE:20271124",
                        "UID:token-1@scim-console",
                        "TRIGGER:-P90D",
                        "TRIGGER:-P30D",
                        "TRIGGER:-P14D",
                        "TRIGGER:-P7D",
                        "TRIGGER:-P1D")
                .filteredOn(line -> line.equals("BEGIN:VALARM"))
                .hasSize(5);
    }

    @Test
    void standsOnTheDayOnWhichItEndsWhereThePersonIs() {
        Clock newYork = ConsoleWindows.clock().withZone(ZoneId.of("America/New_York"));
        TokenCalendar calendar = new TokenCalendar(Messages.load(Locale.UK, List.of("common", "token")), newYork);
        Instant evening = Instant.parse("2027-11-24T01:00:00Z");
        assertThat(calendar.of("token-1", evening).lines()).contains("DTSTART;VALUE=DATE:20271123");
        assertThat(calendar.fileName(evening)).isEqualTo("scim-token-20271123.ics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void isReadByCalendarsThatHoldToTheStandard(String language) {
        String text = calendar(Locale.forLanguageTag(language));
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.split("\r\n", -1)).allSatisfy(line -> {
            assertThat(line).doesNotContain("\n");
            assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        });
        // Unfolded, a comma or semicolon inside a text is escaped.
        String unfolded = text.replace("\r\n ", "");
        assertThat(unfolded.lines().filter(line -> line.startsWith("DESCRIPTION")))
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("[^\\\\][,;]"));
    }

    @Test
    void isNamedAfterTheDay() {
        assertThat(new TokenCalendar(Messages.load(Locale.UK, List.of("common", "token")), ConsoleWindows.clock())
                        .fileName(END))
                .isEqualTo("scim-token-20271124.ics");
    }
}
