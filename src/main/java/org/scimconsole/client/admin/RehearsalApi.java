package org.scimconsole.client.admin;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.model.IdentityProvider;

/** The rehearsal of the organisation, as part of the {@link AdminApi}; the same holds for its calls. */
public interface RehearsalApi {

    /** @return the rehearsal that is under way, if any */
    Optional<RehearsalView> current() throws ApiException;

    /**
     * Begins a rehearsal.
     *
     * @param identityProvider whose habits it follows
     * @param life after which it ends by itself
     * @return the rehearsal with its token, the only time
     */
    IssuedRehearsal start(IdentityProvider identityProvider, Duration life) throws ApiException;

    /**
     * @param part which part of the difference
     * @param limit at most how many
     * @param cursor of the page before; null for the first
     * @return what adopting would change, or what was refused
     */
    Listing<RehearsedRow> difference(RehearsedPart part, int limit, @Nullable String cursor) throws ApiException;

    /**
     * Makes the organisation what the rehearsal came to, and ends it.
     *
     * @param leavingWhatMovedOn whether what the organisation changed meanwhile stays so; else that refuses everything
     * @return what changed
     */
    AdoptionView adopt(boolean leavingWhatMovedOn) throws ApiException;

    /** Ends the rehearsal and forgets what it came to. */
    void drop() throws ApiException;
}
