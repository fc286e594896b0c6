package org.scimconsole.entra.log;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.LogEntry;

/**
 * One change as both sides saw it.
 *
 * @param verdict what both say together
 * @param theirs Entra's line, or null when only the service saw it
 * @param ours the requests that it led to, oldest first; one membership change is often several
 * @param lookUp the nearest question for the same person or group when no request changed anything, or null
 * @param apart how much later the first request is than Entra's line once the clocks are set alike, or null
 */
public record JoinedRow(
        JoinVerdict verdict,
        @Nullable ProvisioningEntry theirs,
        List<LogEntry> ours,
        @Nullable LogEntry lookUp,
        @Nullable Duration apart) {

    /** @return the request to show first: a refused one, else the last; null when there is none */
    public @Nullable LogEntry foremost() {
        return ours.stream()
                .filter(entry -> !LogJoin.accepted(entry))
                .findFirst()
                .orElse(ours.isEmpty() ? null : ours.get(ours.size() - 1));
    }
}
