package org.scimconsole.client.admin;

import static org.scimconsole.client.admin.AdminQueries.encoded;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpConnection;
import org.scimconsole.client.http.ServiceAddress;
import org.scimconsole.client.http.Timeouts;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.PlainToken;

/** The Admin API over HTTP. Close it to end its connections. */
public final class HttpAdminApi implements AdminApi, AutoCloseable {
    private static final int TIMELINE_LENGTH = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final AdminBodies bodies = new AdminBodies();
    private final HttpConnection connection;
    private final AdminCalls calls;

    /** @param connection to the service's address, with the admin API key as its secret; closed with this */
    public HttpAdminApi(HttpConnection connection) {
        this.connection = connection;
        this.calls = new AdminCalls(connection);
    }

    /**
     * Opens the Admin API of a service; nothing is sent yet. Ask for {@link #organization()} to test the connection.
     *
     * @param address as typed; a pasted {@code /internal/api/v2} at its end is forgiven
     * @param key one of the service's admin API keys
     * @throws ApiException.Unreachable when the address is none
     */
    public static HttpAdminApi open(String address, PlainToken key) throws ApiException.Unreachable {
        String service = address.strip().replaceFirst("/internal(/api(/v2)?)?/*$", "");
        return new HttpAdminApi(new HttpConnection(ServiceAddress.parse(service), key, Timeouts.usual()));
    }

    @Override
    public OrganizationView organization() throws ApiException {
        return calls.get("/organization", bodies::organization);
    }

    @Override
    public SsoView sso() throws ApiException {
        return calls.get("/security/sso", bodies::sso);
    }

    @Override
    public SsoView updateSso(SsoUpdate update) throws ApiException {
        ObjectNode body = json.createObjectNode();
        if (update.enabled() != null) {
            body.put("enabled", update.enabled());
        }
        if (update.strict() != null) {
            body.put("strict", update.strict());
        }
        if (update.metadata() != null) {
            body.put("metadata", update.metadata());
        }
        return calls.send("PUT", "/security/sso", body.toString(), bodies::sso);
    }

    @Override
    public ScimView scim() throws ApiException {
        return calls.get("/security/scim", bodies::scim);
    }

    @Override
    public IssuedToken enableScim(IdentityProvider identityProvider) throws ApiException {
        ObjectNode body = json.createObjectNode().put("idp", identityProvider.name());
        return calls.send(
                "POST",
                "/security/scim/enable",
                body.toString(),
                answer -> new IssuedToken(new PlainToken(answer.text("token")), bodies.scim(answer), (int)
                        answer.number("revokedInvites")));
    }

    @Override
    public IssuedToken regenerateToken(Duration overlap) throws ApiException {
        ObjectNode body = json.createObjectNode().put("overlap", overlap.toString());
        return calls.send(
                "POST",
                "/security/scim/tokens",
                body.toString(),
                answer -> new IssuedToken(new PlainToken(answer.text("token")), bodies.scim(answer), 0));
    }

    @Override
    public void revokeToken(String tokenId) throws ApiException {
        calls.send("DELETE", "/security/scim/tokens/" + encoded(tokenId), null);
    }

    @Override
    public ScimView cancelRotation() throws ApiException {
        return calls.send("POST", "/security/scim/tokens/cancel", "{}", bodies::scim);
    }

    @Override
    public ScimView pauseScim() throws ApiException {
        return calls.send("POST", "/security/scim/pause", "{}", bodies::scim);
    }

    @Override
    public ScimView resumeScim() throws ApiException {
        return calls.send("POST", "/security/scim/resume", "{}", bodies::scim);
    }

    @Override
    public ScimView disableScim(ManagedUsers managedUsers) throws ApiException {
        ObjectNode body = json.createObjectNode().put("managedUsers", managedUsers.name());
        return calls.send("POST", "/security/scim/disable", body.toString(), bodies::scim);
    }

    @Override
    public RehearsalApi rehearsal() {
        return new HttpRehearsalApi(calls, bodies);
    }

    @Override
    public OverviewView overview() throws ApiException {
        return calls.get("/directory/overview", bodies::overview);
    }

    @Override
    public Listing<UserRow> users(UserQuery query) throws ApiException {
        AdminQueries part = new AdminQueries()
                .with("query", query.query())
                .with("status", String.join(",", query.statuses()))
                .with("managedBy", query.managedBy())
                .with("groupId", query.groupId())
                .with("sort", query.sort())
                .with("limit", query.limit())
                .with("cursor", query.cursor());
        return calls.get("/directory/users" + part, body -> bodies.listing(body, bodies::userRow));
    }

    @Override
    public UserDetail user(String id) throws ApiException {
        return calls.get("/directory/users/" + encoded(id), bodies::user);
    }

    @Override
    public Listing<ChangeEvent> userTimeline(String id) throws ApiException {
        return timeline("/directory/users/" + encoded(id));
    }

    @Override
    public Listing<GroupRow> groups(GroupQuery query) throws ApiException {
        AdminQueries part = new AdminQueries()
                .with("query", query.query())
                .with("managedBy", query.managedBy())
                .with("sort", query.sort())
                .with("limit", query.limit())
                .with("cursor", query.cursor());
        return calls.get("/directory/groups" + part, body -> bodies.listing(body, bodies::groupRow));
    }

    @Override
    public GroupDetail group(String id) throws ApiException {
        return calls.get("/directory/groups/" + encoded(id), bodies::group);
    }

    @Override
    public Listing<MemberRow> members(String id, String query, int limit, @Nullable String cursor) throws ApiException {
        AdminQueries part =
                new AdminQueries().with("query", query).with("limit", limit).with("cursor", cursor);
        return calls.get(
                "/directory/groups/" + encoded(id) + "/members" + part, body -> bodies.listing(body, bodies::member));
    }

    @Override
    public Listing<ChangeEvent> groupTimeline(String id) throws ApiException {
        return timeline("/directory/groups/" + encoded(id));
    }

    private Listing<ChangeEvent> timeline(String resource) throws ApiException {
        AdminQueries part = new AdminQueries().with("limit", TIMELINE_LENGTH);
        return calls.get(resource + "/timeline" + part, body -> bodies.listing(body, bodies::change));
    }

    @Override
    public Listing<LogEntry> provisioningLog(LogQuery query) throws ApiException {
        AdminQueries part = new AdminQueries()
                .with("query", query.query())
                .with("userId", query.userId())
                .with("groupId", query.groupId())
                .with("outcome", query.outcome())
                .with("rule", query.rule())
                .with("cycle", query.cycle())
                .with("from", query.from())
                .with("to", query.to())
                .with("probes", query.probes())
                .with("limit", query.limit())
                .with("cursor", query.cursor());
        return calls.get("/provisioning-log" + part, body -> bodies.listing(body, bodies::logEntry));
    }

    @Override
    public LogExchange logEntry(String id) throws ApiException {
        return calls.get("/provisioning-log/" + encoded(id), bodies::exchange);
    }

    @Override
    public WhyNotView whyNot(String question) throws ApiException {
        return calls.get("/why-not" + new AdminQueries().with("q", question), bodies::whyNot);
    }

    @Override
    public MappingView mapping() throws ApiException {
        return calls.get("/provisioning/findings", bodies::mapping);
    }

    @Override
    public String inviteUser(String email, List<String> groupIds) throws ApiException {
        ObjectNode body = json.createObjectNode().put("email", email);
        ArrayNode groups = body.putArray("groups");
        groupIds.forEach(id -> groups.addObject().put("id", id).put("type", "group"));
        return calls.send("POST", "/users", body.toString(), answer -> answer.text("id"));
    }

    @Override
    public void setUserActive(String id, boolean active) throws ApiException {
        ObjectNode body = json.createObjectNode().put("status", active ? "ACTIVE" : "DEACTIVATED");
        calls.send("PUT", "/users/" + encoded(id), body.toString());
    }

    @Override
    public void revokeInvite(String id) throws ApiException {
        calls.send("DELETE", "/users/" + encoded(id), null);
    }

    @Override
    public String createGroup(String name, String description) throws ApiException {
        return calls.send("POST", "/groups", group(name, description), answer -> answer.text("id"));
    }

    @Override
    public void updateGroup(String id, String name, String description) throws ApiException {
        calls.send("PUT", "/groups/" + encoded(id), group(name, description));
    }

    private String group(String name, String description) {
        return json.createObjectNode()
                .put("name", name)
                .put("description", description)
                .toString();
    }

    @Override
    public void deleteGroup(String id) throws ApiException {
        calls.send("DELETE", "/groups/" + encoded(id), null);
    }

    @Override
    public void setMember(String userId, String groupId, boolean member) throws ApiException {
        String path = "/users/" + encoded(userId);
        List<String> groups = calls.get(path, body -> body.list("groups", group -> group.text("id")));
        if (member != groups.contains(groupId)) {
            calls.send("PATCH", path, MemberPatch.of(groups, groupId, member));
        }
    }

    @Override
    public HeartbeatView heartbeat() throws ApiException {
        return calls.get("/directory/heartbeat", bodies::heartbeat);
    }

    @Override
    public BrakeApi brake() {
        return new HttpBrakeApi(calls);
    }

    @Override
    public HistoryApi history() {
        return new HttpHistoryApi(calls);
    }

    @Override
    public void close() {
        connection.close();
    }
}
