package org.scimconsole.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scimconsole.client.admin.HeartbeatView;
import org.scimconsole.client.admin.HttpAdminApi;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.Tone;
import org.scimconsole.model.PlainToken;
import org.scimconsole.server.http.ServerConfig;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.TestClock;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;

/** Recorded rhythms, played into a service whose clock is set by hand, and what the overview then says of them. */
class RecordedRhythmsTest {
    private static final Instant TUESDAY = Instant.parse("2026-04-14T09:00:00Z");
    private static final TestClock CLOCK = new TestClock(TUESDAY);
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestDatabase.SQLITE, CLOCK, ServerConfig.loopback(0));
    }

    @AfterAll
    static void end() {
        service.close();
    }

    /** A cycle at so many minutes after nine; with an exclamation mark all of it is refused. */
    private static HeartbeatView played(String trace, Duration now) throws Exception {
        CLOCK.set(TUESDAY);
        TestOrganization org = service.organization();
        for (String part : trace.isEmpty() ? new String[0] : trace.split(" ", -1)) {
            CLOCK.set(TUESDAY.plus(Duration.ofMinutes(Long.parseLong(part.replace("!", "")))));
            if (part.endsWith("!")) {
                org.scim()
                        .post("/Groups", TestOrganization.groupBody("A name that is much too long for Split"))
                        .expect(400);
            } else {
                org.findUsers("userName eq \"nobody@x.io\"");
            }
        }
        service.directory().store().flush();
        CLOCK.set(TUESDAY.plus(now));
        try (HttpAdminApi api =
                HttpAdminApi.open("http://127.0.0.1:" + service.port(), new PlainToken(org.adminKey()))) {
            return api.heartbeat();
        }
    }

    private static Beat said(HeartbeatView view, Locale locale) {
        Messages messages = Messages.load(locale, List.of("common", "overview"));
        return new Beats(messages, new Formats(messages, CLOCK)).of(view);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''                  | PT1M     | NEUTRAL | No cycle seen yet | Entra runs a cycle about every 40 minutes.",
                "0 40                | PT50M    | SUCCESS | Beating regularly | Last cycle 09:40, next expected 10:20.",
                "0 40                | PT86M    | WARNING | One missed | Last cycle 09:40, the next was expected 10:20.",
                "0 40                | PT126M   | WARNING | Two missed | Last cycle 09:40, the next was expected 10:20.",
                "0 40                | PT250M   | WARNING | 5 missed | Last cycle 09:40, the next was expected 10:20.",
                "0 40                | PT26H    | WARNING | 37 missed | Last cycle Tuesday 09:40, the next was expected Tuesday 10:20.",
                "0 40! 1480! 2920!   | PT48H50M | DANGER  | Looks quarantined since Tuesday | Entra switches it off on 12 May unless",
                "0 40! 1480 1520     | PT25H30M | SUCCESS | Beating regularly | Last cycle 10:20, next expected 11:00.",
                "0 40                | P40D     | DANGER  | Silent since 14 April | probably switched the job off"
            })
    void saysWhatTheyMean(String trace, Duration now, Tone tone, String headline, String sentence) throws Exception {
        Beat beat = said(played(trace, now), Locale.UK);
        assertThat(beat.tone()).isEqualTo(tone);
        assertThat(beat.headline()).isEqualTo(headline);
        assertThat(beat.sentence()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 40              | PT126M   | Zwei ausgeblieben | Letzter Zyklus 09:40, der nächste war 10:20 erwartet.",
                "0 40              | PT26H    | 37 ausgeblieben | Letzter Zyklus Dienstag 09:40",
                "0 40! 1480! 2920! | PT48H50M | Anscheinend in Quarantäne seit Dienstag | am 12. Mai ab"
            })
    void saysTheSameInGerman(String trace, Duration now, String headline, String sentence) throws Exception {
        Beat beat = said(played(trace, now), Locale.GERMANY);
        assertThat(beat.headline()).isEqualTo(headline);
        assertThat(beat.sentence()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({"0 40! 80,PT170M,SUCCESS DANGER SUCCESS NEUTRAL NEUTRAL", "0 40,PT50M,SUCCESS SUCCESS"})
    void drawsOneMarkForEachCycleAndForEachThatDidNotCome(String trace, Duration now, String marks) throws Exception {
        Beat beat = said(played(trace, now), Locale.UK);
        assertThat(beat.pulses().stream().map(pulse -> pulse.tone().name())).containsExactly(marks.split(" ", -1));
        assertThat(beat.pulses().get(0).words()).isEqualTo("09:00: 1 request, 0 failed");
    }

    @ParameterizedTest
    @CsvSource({
        "0 40! 80,PT170M,'Newest cycle 10:20: 1 request, 0 failed'",
        "0 40!,PT50M,'Newest cycle 09:40: 1 request, 1 failed'"
    })
    void saysBesideTheMarksWhatBecameOfTheNewestCycle(String trace, Duration now, String words) throws Exception {
        assertThat(said(played(trace, now), Locale.UK).newest()).isEqualTo(words);
    }
}
