package org.scimconsole.client.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.ApiException.Unreadable;
import org.scimconsole.client.http.JsonBody;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.PlainToken;

/** The rehearsal over HTTP. */
final class HttpRehearsalApi implements RehearsalApi {
    private static final String PATH = "/security/rehearsal";
    private static final List<String> KINDS = List.of(
            "CREATED", "ADOPTED", "LINKED", "RESTORED", "ACTIVATED", "UPDATED", "DEACTIVATED", "UNLINKED", "DELETED");

    private final ObjectMapper json = new ObjectMapper();
    private final AdminCalls calls;
    private final AdminBodies bodies;

    HttpRehearsalApi(AdminCalls calls, AdminBodies bodies) {
        this.calls = calls;
        this.bodies = bodies;
    }

    @Override
    public Optional<RehearsalView> current() throws ApiException {
        return calls.get(PATH, body -> body.truth("underWay") ? Optional.of(view(body)) : Optional.empty());
    }

    @Override
    public IssuedRehearsal start(IdentityProvider identityProvider, Duration life) throws ApiException {
        ObjectNode body =
                json.createObjectNode().put("idp", identityProvider.name()).put("life", life.toString());
        return calls.send(
                "POST",
                PATH,
                body.toString(),
                answer -> new IssuedRehearsal(view(answer), new PlainToken(answer.text("token"))));
    }

    @Override
    public Listing<RehearsedRow> difference(RehearsedPart part, int limit, @Nullable String cursor)
            throws ApiException {
        AdminQueries query = new AdminQueries()
                .with("part", part.name().toLowerCase(Locale.ROOT))
                .with("limit", limit)
                .with("cursor", cursor);
        return calls.get(PATH + "/difference" + query, body -> bodies.listing(body, this::row));
    }

    @Override
    public AdoptionView adopt(boolean leavingWhatMovedOn) throws ApiException {
        ObjectNode body = json.createObjectNode().put("movedOn", leavingWhatMovedOn ? "STAYS" : "REFUSES");
        return calls.send(
                "POST",
                PATH + "/adopt",
                body.toString(),
                answer -> new AdoptionView(
                        answer.number("users"),
                        answer.number("groups"),
                        answer.number("joined"),
                        answer.number("left"),
                        answer.list("kept", each -> each.text("id")).size()));
    }

    @Override
    public void drop() throws ApiException {
        calls.send("DELETE", PATH, null);
    }

    private RehearsalView view(JsonBody body) throws Unreadable {
        return new RehearsalView(
                body.text("baseUrl"),
                body.textOrNull("tokenHint"),
                body.text("startedBy"),
                body.time("startedAt"),
                body.time("expiresAt"),
                body.timeOrNull("lastRequestAt"),
                body.object("users", HttpRehearsalApi::counts),
                body.object("groups", HttpRehearsalApi::counts),
                body.number("joined"),
                body.number("left"),
                body.number("refused"),
                body.list(
                        "removals",
                        each -> new RehearsalView.Removals(
                                each.text("kind"),
                                each.number("number"),
                                each.textOrNull("budget") == null ? null : (Long) each.number("budget"))),
                body.list("movedOn", each -> each.text("name")),
                body.truth("scimEnabled"));
    }

    private static Map<String, Long> counts(JsonBody body) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String kind : KINDS) {
            if (body.number(kind) > 0) {
                counts.put(kind, body.number(kind));
            }
        }
        return counts;
    }

    private RehearsedRow row(JsonBody body) throws Unreadable {
        return new RehearsedRow(
                body.text("kind"),
                body.textOrNull("type"),
                body.textOrNull("id"),
                body.textOrNull("name"),
                body.textOrNull("group"),
                body.list("changes", bodies::attribute),
                body.textOrNull("rule"),
                body.textOrNull("message"));
    }
}
