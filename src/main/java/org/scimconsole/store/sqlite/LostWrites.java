package org.scimconsole.store.sqlite;

import org.jspecify.annotations.Nullable;

/**
 * What could not be written since the database last took something. A disk that stays full is told once with its cause,
 * and counted from then on, so that the log does not fill what is left of the disk.
 */
final class LostWrites {
    private @Nullable String reason;
    private long lost;

    /** @return whether this is news: the first loss, or one for another reason than the last */
    boolean add(String why, int units) {
        lost += units;
        boolean news = !why.equals(reason);
        reason = why;
        return news;
    }

    /** @return how many units were lost; zero when there was no outage. From now on there is none */
    long end() {
        long before = lost;
        lost = 0;
        reason = null;
        return before;
    }
}
