package org.scimconsole.console.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.console.i18n.Formats;

/** Counts requests into two dozen bars that reach back as far as there are requests: two hours, a day, or 24 days. */
final class RequestBars {
    static final int BARS = 24;

    private static final List<Duration> WIDTHS =
            List.of(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(1));
    private static final Set<String> REFUSED = Set.of("REFUSED", "UNAUTHORIZED", "FAILED");
    private static final Set<String> READ = Set.of("FOUND", "NOT_FOUND", "UNCHANGED");

    private RequestBars() {}

    static List<Bar> of(List<LogEntry> entries, Instant now, Formats formats) {
        Instant earliest =
                entries.stream().map(LogEntry::at).min(Instant::compareTo).orElse(now);
        Duration width = WIDTHS.stream()
                .filter(candidate -> !now.minus(candidate.multipliedBy(BARS)).isAfter(earliest))
                .findFirst()
                .orElse(Duration.ofDays(1));
        Instant start = now.minus(width.multipliedBy(BARS));
        int[][] counts = new int[BARS][3];
        for (LogEntry entry : entries) {
            long index = Duration.between(start, entry.at()).dividedBy(width);
            if (index >= 0 && index <= BARS) {
                counts[(int) Math.min(index, BARS - 1)][kind(entry)]++;
            }
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < BARS; i++) {
            Instant from = start.plus(width.multipliedBy(i));
            bars.add(new Bar(formats.dateTime(from), counts[i][0], counts[i][1], counts[i][2]));
        }
        return bars;
    }

    private static int kind(LogEntry entry) {
        if (REFUSED.contains(entry.outcome())) {
            return 2;
        }
        return READ.contains(entry.outcome()) ? 1 : 0;
    }
}
