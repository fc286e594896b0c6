package org.scimconsole.console.log;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How far back the log is shown. */
public enum Period {
    ANY(null),
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30)),
    /** Something only the text of the filter says. */
    OTHER(null);

    private final @Nullable Duration back;

    Period(@Nullable Duration back) {
        this.back = back;
    }

    /** @return how far back; null for any time */
    @Nullable
    Duration back() {
        return back;
    }

    static Period of(LogFilter filter) {
        if (filter.from() != null || filter.to() != null) {
            return OTHER;
        }
        if (filter.back() == null) {
            return ANY;
        }
        for (Period period : values()) {
            if (filter.back().equals(period.back)) {
                return period;
            }
        }
        return OTHER;
    }
}
