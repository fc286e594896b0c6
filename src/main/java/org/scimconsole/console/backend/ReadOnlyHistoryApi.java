package org.scimconsole.console.backend;

import java.time.Instant;
import java.util.function.Supplier;
import org.scimconsole.client.admin.HistoryApi;
import org.scimconsole.client.admin.PastView;
import org.scimconsole.client.admin.UndoView;
import org.scimconsole.client.http.ApiException;

/** A history that may be read but not undone. */
final class ReadOnlyHistoryApi implements HistoryApi {
    private final HistoryApi api;
    private final Supplier<ApiException> refusal;

    ReadOnlyHistoryApi(HistoryApi api, Supplier<ApiException> refusal) {
        this.api = api;
        this.refusal = refusal;
    }

    @Override
    public PastView userAsOf(String id, Instant at) throws ApiException {
        return api.userAsOf(id, at);
    }

    @Override
    public PastView groupAsOf(String id, Instant at) throws ApiException {
        return api.groupAsOf(id, at);
    }

    @Override
    public UndoView undoPlan(String cycle) throws ApiException {
        return api.undoPlan(cycle);
    }

    @Override
    public UndoView undo(String cycle) throws ApiException {
        throw refusal.get();
    }
}
