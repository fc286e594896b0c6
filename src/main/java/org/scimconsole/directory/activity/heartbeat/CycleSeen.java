package org.scimconsole.directory.activity.heartbeat;

import java.time.Instant;

/**
 * One cycle as the log shows it.
 *
 * @param start its first request
 * @param end its last request
 * @param requests how many there were
 * @param failures how many of them were refused, unauthorised or failed
 */
public record CycleSeen(Instant start, Instant end, long requests, long failures) {
    /** @return whether most of it failed, which is what quarantines */
    public boolean mostlyFailed() {
        return requests > 0 && failures * 2 > requests;
    }
}
