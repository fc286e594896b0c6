package org.scimconsole.client.admin;

import static org.scimconsole.client.admin.AdminQueries.encoded;

import java.time.Instant;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.JsonBody;

/** The history over HTTP. */
final class HttpHistoryApi implements HistoryApi {
    private final AdminCalls calls;

    HttpHistoryApi(AdminCalls calls) {
        this.calls = calls;
    }

    @Override
    public PastView userAsOf(String id, Instant at) throws ApiException {
        return asOf("/directory/users/" + encoded(id), at);
    }

    @Override
    public PastView groupAsOf(String id, Instant at) throws ApiException {
        return asOf("/directory/groups/" + encoded(id), at);
    }

    private PastView asOf(String resource, Instant at) throws ApiException {
        return calls.get(
                resource + "/as-of" + new AdminQueries().with("at", at),
                body -> new PastView(body.timeOrNull("changedAt"), body.textOrNull("state"), body.texts("related")));
    }

    @Override
    public UndoView undoPlan(String cycle) throws ApiException {
        return calls.get(path(cycle), HttpHistoryApi::undo);
    }

    @Override
    public UndoView undo(String cycle) throws ApiException {
        return calls.send("POST", path(cycle), "{}", HttpHistoryApi::undo);
    }

    private static String path(String cycle) {
        return "/cycles/" + encoded(cycle) + "/undo";
    }

    private static UndoView undo(JsonBody body) throws ApiException.Unreadable {
        return new UndoView(
                body.text("cycle"),
                body.truth("applied"),
                body.text("warning"),
                body.list(
                        "steps",
                        step -> new UndoView.Step(
                                step.text("action"),
                                step.text("type"),
                                step.text("id"),
                                step.text("name"),
                                step.textOrNull("memberId"),
                                step.textOrNull("memberName"),
                                step.textOrNull("hindrance"))));
    }
}
