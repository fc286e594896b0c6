package org.scimconsole.console.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.scimconsole.client.admin.HistoryApi;
import org.scimconsole.client.admin.PastView;
import org.scimconsole.client.admin.UndoView;
import org.scimconsole.client.http.ApiException;

/** The history of a {@link FakeAdminApi}. */
public final class FakeHistory implements HistoryApi {
    /** What undoing any cycle does. */
    public final List<UndoView.Step> steps = new ArrayList<>();
    /** How everybody was at any moment. */
    public PastView past = new PastView(null, null, List.of());

    private final FakeBrake.Call call;

    FakeHistory(FakeBrake.Call call) {
        this.call = call;
    }

    @Override
    public PastView userAsOf(String id, Instant at) throws ApiException {
        call.to("userAsOf " + id + " " + at);
        return past;
    }

    @Override
    public PastView groupAsOf(String id, Instant at) throws ApiException {
        call.to("groupAsOf " + id + " " + at);
        return past;
    }

    @Override
    public UndoView undoPlan(String cycle) throws ApiException {
        call.to("undoPlan " + cycle);
        return undo(cycle, false);
    }

    @Override
    public UndoView undo(String cycle) throws ApiException {
        call.to("undo " + cycle);
        return undo(cycle, true);
    }

    private UndoView undo(String cycle, boolean applied) {
        return new UndoView(cycle, applied, "The identity provider will send it again.", List.copyOf(steps));
    }
}
