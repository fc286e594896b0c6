package org.scimconsole.console.backend;

import java.util.List;
import java.util.function.Supplier;
import org.scimconsole.client.admin.BrakeApi;
import org.scimconsole.client.admin.BrakeBudget;
import org.scimconsole.client.admin.BrakeView;
import org.scimconsole.client.admin.HeldView;
import org.scimconsole.client.http.ApiException;

/** A brake that may only be looked at. */
final class ReadOnlyBrakeApi implements BrakeApi {
    private final BrakeApi api;
    private final Supplier<ApiException> refusal;

    ReadOnlyBrakeApi(BrakeApi api, Supplier<ApiException> refusal) {
        this.api = api;
        this.refusal = refusal;
    }

    @Override
    public BrakeView settings() throws ApiException {
        return api.settings();
    }

    @Override
    public BrakeView change(BrakeBudget budget) throws ApiException {
        throw refusal.get();
    }

    @Override
    public List<HeldView> held() throws ApiException {
        return api.held();
    }

    @Override
    public void release(List<String> ids) throws ApiException {
        throw refusal.get();
    }

    @Override
    public long releaseAll() throws ApiException {
        throw refusal.get();
    }

    @Override
    public void holdAgain(List<String> ids) throws ApiException {
        throw refusal.get();
    }

    @Override
    public void dismiss(List<String> ids) throws ApiException {
        throw refusal.get();
    }
}
