package org.scimconsole.directory.activity.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scimconsole.directory.activity.heartbeat.Heartbeat.State;

final class RhythmTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    /** A trace: a cycle begins at so many minutes, lasts so many, and fails or not. */
    private static List<CycleSeen> trace(String text) {
        List<CycleSeen> cycles = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] numbers = part.replaceAll("[!]", "").split("\\+");
            Instant start = MONDAY.plus(Duration.ofMinutes(Long.parseLong(numbers[0])));
            Instant end = start.plus(Duration.ofMinutes(Long.parseLong(numbers[1])));
            cycles.add(new CycleSeen(start, end, 10, part.endsWith("!") ? 10 : 0));
        }
        return cycles;
    }

    static Stream<Arguments> traces() {
        return Stream.of(
                Arguments.of("nothing yet", "", 0, State.NEVER, 0, null),
                Arguments.of("just begun", "0+0", 1, State.REGULAR, 0, 40),
                Arguments.of("in time", "0+2 40+2 80+3", 100, State.REGULAR, 0, 120),
                Arguments.of("within the grace", "0+2 40+2", 84, State.REGULAR, 0, 80),
                Arguments.of("one missed", "0+2 40+2", 86, State.LATE, 1, 80),
                Arguments.of("two missed", "0+2 40+2", 126, State.LATE, 2, 80),
                Arguments.of("a long first cycle", "0+300", 310, State.REGULAR, 0, 300),
                Arguments.of("one bad cycle among good", "0+2 40+1! 80+2", 90, State.REGULAR, 0, 120),
                Arguments.of("overnight pause without failures", "0+2 40+2 900+2", 910, State.REGULAR, 0, 940),
                Arguments.of("daily after failures", "0+2 40+1! 1480+1! 2920+1!", 2930, State.QUARANTINED, 0, 4360),
                Arguments.of("slow after 401s", "0+2 40+0! 400+0! 1120+0!", 1200, State.QUARANTINED, 0, 2560),
                Arguments.of("mended", "0+2 40+0! 1480+0! 2920+2 2960+2", 2970, State.REGULAR, 0, 3000),
                Arguments.of("gone for a month", "0+2 40+2", 60 * 24 * 29, State.SILENT, 1042, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("traces")
    void readsTheState(
            String what,
            String trace,
            long nowMinutes,
            State state,
            long missed,
            @org.jspecify.annotations.Nullable Integer next) {
        Heartbeat beat = Rhythm.read(trace(trace), MONDAY.plus(Duration.ofMinutes(nowMinutes)));
        assertThat(beat.state()).as(what).isEqualTo(state);
        assertThat(beat.missed()).isEqualTo(missed);
        assertThat(beat.nextExpected()).isEqualTo(next == null ? null : MONDAY.plus(Duration.ofMinutes(next)));
        assertThat(beat.sentence()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("quarantines")
    void saysWhenEntraSwitchesTheJobOff(String trace, long sinceMinutes) {
        List<CycleSeen> cycles = trace(trace);
        Heartbeat beat = Rhythm.read(cycles, cycles.get(cycles.size() - 1).end().plusSeconds(600));
        Instant since = MONDAY.plus(Duration.ofMinutes(sinceMinutes));
        assertThat(beat.quarantinedSince()).isEqualTo(since);
        assertThat(beat.switchedOffAt()).isEqualTo(since.plus(Duration.ofDays(28)));
    }

    static Stream<Arguments> quarantines() {
        return Stream.of(
                Arguments.of("0+2 40+1! 1480+1! 2920+1!", 40), Arguments.of("0+2 40+2 80+0! 500+0! 1940+0!", 80));
    }
}
