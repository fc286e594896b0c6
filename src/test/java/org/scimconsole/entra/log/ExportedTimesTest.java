package org.scimconsole.entra.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportedTimesTest {

    private static List<@Nullable Instant> read(String... texts) {
        return ExportedTimes.read(Arrays.asList(texts));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-24T09:40:12Z|2026-11-24T09:40:12Z",
                "2026-11-24T09:40:12.5Z|2026-11-24T09:40:12.500Z",
                "2026-11-24T10:40:12+01:00|2026-11-24T09:40:12Z",
                "2026-11-24 09:40:12|2026-11-24T09:40:12Z",
                "11/24/2026, 9:40:12 AM|2026-11-24T09:40:12Z",
                "11/24/2026, 12:05:00 AM|2026-11-24T00:05:00Z",
                "11/24/2026 9:40:12\u202FPM|2026-11-24T21:40:12Z",
                "24.11.2026 09:40:12|2026-11-24T09:40:12Z",
                "24/11/2026, 09:40|2026-11-24T09:40:00Z",
                "24.11.26, 09:40:12|2026-11-24T09:40:12Z",
            })
    void readsTimesAsThePortalWritesThem(String text, Instant moment) {
        assertThat(read(text)).containsExactly(moment);
    }

    @Test
    void learnsFromTheWholeFileWhetherTheDayComesFirst() {
        assertThat(read("3/4/2026 10:00:00", "13/4/2026 10:00:00"))
                .containsExactly(Instant.parse("2026-04-03T10:00:00Z"), Instant.parse("2026-04-13T10:00:00Z"));
        assertThat(read("3/4/2026 10:00:00", "3/14/2026 10:00:00"))
                .containsExactly(Instant.parse("2026-03-04T10:00:00Z"), Instant.parse("2026-03-14T10:00:00Z"));
    }

    @Test
    void takesTheOrderThatMakesTheShorterLogWhenNoDayTells() {
        assertThat(read("3/4/2026 10:00:00", "4/4/2026 10:00:00", "5/4/2026 10:00:00"))
                .first()
                .isEqualTo(Instant.parse("2026-04-03T10:00:00Z"));
        assertThat(read("4/3/2026 10:00:00", "4/4/2026 10:00:00", "4/5/2026 10:00:00"))
                .first()
                .isEqualTo(Instant.parse("2026-04-03T10:00:00Z"));
    }

    @Test
    void leavesOutWhatIsNoTime() {
        assertThat(read("yesterday", "2026-02-30T10:00:00Z", "", "2026-11-24T09:40:12Z"))
                .containsExactly(null, null, null, Instant.parse("2026-11-24T09:40:12Z"));
    }
}
