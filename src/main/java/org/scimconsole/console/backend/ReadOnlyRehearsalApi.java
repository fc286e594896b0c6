package org.scimconsole.console.backend;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdoptionView;
import org.scimconsole.client.admin.IssuedRehearsal;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.admin.RehearsalApi;
import org.scimconsole.client.admin.RehearsalView;
import org.scimconsole.client.admin.RehearsedPart;
import org.scimconsole.client.admin.RehearsedRow;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.model.IdentityProvider;

/** A rehearsal that may only be looked at. */
final class ReadOnlyRehearsalApi implements RehearsalApi {
    private final RehearsalApi api;
    private final Supplier<ApiException> refused;

    ReadOnlyRehearsalApi(RehearsalApi api, Supplier<ApiException> refused) {
        this.api = api;
        this.refused = refused;
    }

    @Override
    public Optional<RehearsalView> current() throws ApiException {
        return api.current();
    }

    @Override
    public Listing<RehearsedRow> difference(RehearsedPart part, int limit, @Nullable String cursor)
            throws ApiException {
        return api.difference(part, limit, cursor);
    }

    @Override
    public IssuedRehearsal start(IdentityProvider identityProvider, Duration life) throws ApiException {
        throw refused.get();
    }

    @Override
    public AdoptionView adopt(boolean leavingWhatMovedOn) throws ApiException {
        throw refused.get();
    }

    @Override
    public void drop() throws ApiException {
        throw refused.get();
    }
}
