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
    /** The answers to questions for the past, one after the other; the last one again and again. */
    public final List<PastView> pasts = new ArrayList<>();

    private final FakeBrake.Call call;

    FakeHistory(FakeBrake.Call call) {
        this.call = call;
    }

    @Override
    public PastView userAsOf(String id, Instant at) throws ApiException {
        call.to("userAsOf " + id + " " + at);
        return next();
    }

    @Override
    public PastView groupAsOf(String id, Instant at) throws ApiException {
        call.to("groupAsOf " + id + " " + at);
        return next();
    }

    private PastView next() {
        if (pasts.isEmpty()) {
            return new PastView(null, null, List.of());
        }
        return pasts.size() == 1 ? pasts.get(0) : pasts.remove(0);
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
