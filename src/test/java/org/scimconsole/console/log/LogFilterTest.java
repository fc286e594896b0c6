package org.scimconsole.console.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.client.admin.LogQuery;

class LogFilterTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "adele vance",
                "outcome:refused rule:GROUP_NAME_LENGTH last:7d sales",
                "user:0190-1 cycle:12 probes:yes",
                "user:\"Adele Vance\" group:\"All Company\" refused",
                "group:g from:2026-11-24T09:00:00Z to:2026-11-24T10:00:00Z",
                "last:30m",
                "last:36h",
                "https://x.example/Users"
            })
    void readsBackWhatItWrote(String text) throws Exception {
        LogFilter filter = LogFilter.parse(text);
        assertThat(LogFilter.parse(filter.text())).isEqualTo(filter);
        assertThat(filter.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome:lost", "last:soon", "last:-1h", "from:yesterday", "to:"})
    void refusesValuesThatAKeyDoesNotTake(String text) {
        assertThatExceptionOfType(LogFilter.UnreadableFilterException.class).isThrownBy(() -> LogFilter.parse(text));
    }

    @Test
    void asksBackFromNow() throws Exception {
        LogQuery query = LogFilter.parse("last:24h outcome:not-found").query(NOW, 50, "c");
        assertThat(query.from()).isEqualTo(NOW.minus(Duration.ofDays(1)));
        assertThat(query.outcome()).isEqualTo("NOT_FOUND");
        assertThat(query.probes()).isFalse();
        assertThat(query.query()).isNull();
    }
}
