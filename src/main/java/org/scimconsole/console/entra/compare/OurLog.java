package org.scimconsole.console.entra.compare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogQuery;
import org.scimconsole.client.http.ApiException;

/**
 * The service's log of one stretch of time.
 *
 * @param entries its lines
 * @param since how far back it tells everything
 */
record OurLog(List<LogEntry> entries, Instant since) {
    private static final int PAGE = 200;
    /** Lines of a busy month; more would take minutes and a large heap. */
    static final int MOST = 400_000;

    /**
     * Reads it; blocks.
     *
     * @param read told how many lines are read
     */
    static OurLog between(AdminApi api, Instant from, Instant to, LongConsumer read) throws ApiException {
        Instant since = api.organization().createdAt();
        List<LogEntry> entries = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Listing<LogEntry> page = api.provisioningLog(
                    new LogQuery(null, null, null, null, null, null, from, to, false, PAGE, cursor));
            entries.addAll(page.items());
            read.accept(entries.size());
            cursor = page.nextCursor();
        } while (cursor != null && entries.size() < MOST);
        if (cursor != null) {
            since = entries.get(entries.size() - 1).at();
        }
        return new OurLog(List.copyOf(entries), since);
    }
}
