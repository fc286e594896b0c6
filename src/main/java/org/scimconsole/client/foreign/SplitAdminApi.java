package org.scimconsole.client.foreign;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.GroupDetail;
import org.scimconsole.client.admin.GroupQuery;
import org.scimconsole.client.admin.GroupReference;
import org.scimconsole.client.admin.GroupRow;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.admin.MemberRow;
import org.scimconsole.client.admin.OrganizationView;
import org.scimconsole.client.admin.UserDetail;
import org.scimconsole.client.admin.UserQuery;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpConnection;
import org.scimconsole.client.http.ServiceAddress;
import org.scimconsole.client.http.Timeouts;
import org.scimconsole.client.scim.ScimRequest;
import org.scimconsole.model.PlainToken;

/**
 * The users and groups of a Split organisation over Split's own Admin API: users by markers, groups by offset. It cannot
 * search and lists pending users only when asked for them, so both are done here.
 */
public final class SplitAdminApi extends ForeignApi {
    private static final String PREFIX = "/internal/api/v2";
    private static final ForeignCalls.Words WORDS = new ForeignCalls.Words(
            "Split's Admin API",
            "admin API key",
            "Copy the admin API key again, whole; a key restricted to environments may not read users and groups.",
            "Check the address; Split's own is https://api.split.io.");
    private static final List<String> STATUSES = List.of("ACTIVE", "DEACTIVATED", "PENDING");

    private final HttpConnection connection;
    private final ForeignCalls calls;
    private final Map<String, String> groupNames = new HashMap<>();

    private SplitAdminApi(HttpConnection connection, Pause pause) {
        this.connection = connection;
        calls = new ForeignCalls(connection, PREFIX, pause, WORDS);
    }

    /**
     * Opens the Admin API; nothing is sent yet. Ask for {@link #organization()} to test it.
     *
     * @param address as typed; a pasted {@code /internal/api/v2} at its end is forgiven
     * @param key an admin API key
     * @param pause waits when the service asks for it
     * @throws ApiException.Unreachable when the address is none
     */
    public static SplitAdminApi open(String address, PlainToken key, Pause pause) throws ApiException.Unreachable {
        String service = address.strip().replaceFirst("/internal(/api(/v2)?)?/*$", "");
        return new SplitAdminApi(new HttpConnection(ServiceAddress.parse(service), key, Timeouts.usual()), pause);
    }

    /** @return the organisation under the name of the host, once it has shown a list of groups */
    @Override
    public OrganizationView organization() throws ApiException {
        allGroups().read("");
        return new OrganizationView(calls.host(), calls.host(), "SPLIT", Instant.EPOCH);
    }

    private ApiException.Unreadable noList() {
        return new ApiException.Unreadable(
                calls.host() + " answers, but not with a list of Split's Admin API.", WORDS.otherAddress(), null);
    }

    /** The people in these states, one state after the other. A position is the state, a colon and the marker. */
    private Walk.Source people(List<String> statuses, @Nullable String groupId) {
        return position -> {
            String[] parts = position.isEmpty() ? new String[] {statuses.get(0), ""} : position.split(":", 2);
            String marker = parts[1].isEmpty() ? "" : "&after=" + ScimRequest.encoded(parts[1]);
            String group = groupId == null ? "" : "&group_id=" + ScimRequest.encoded(groupId);
            Resource answer = calls.get("/users?limit=" + Walk.PIECE + "&status=" + parts[0] + group + marker);
            if (!answer.has("data")) {
                throw noList();
            }
            String told = answer.text("nextMarker");
            // the marker that it was asked with leads nowhere else: these are all in this state
            String next = told.equals(parts[1]) ? "" : told;
            int after = statuses.indexOf(parts[0]) + 1;
            return new Walk.Piece(
                    answer.list("data"),
                    !next.isEmpty()
                            ? parts[0] + ":" + next
                            : after < statuses.size() ? statuses.get(after) + ":" : null,
                    -1);
        };
    }

    private Walk.Source allGroups() {
        return position -> {
            int offset = position.isEmpty() ? 0 : Integer.parseInt(position);
            Resource answer = calls.get("/groups?limit=" + Walk.PIECE + "&offset=" + offset);
            if (!answer.has("objects")) {
                throw noList();
            }
            List<Resource> got = answer.list("objects");
            long total = answer.number("totalCount", -1);
            int end = offset + got.size();
            boolean over = got.isEmpty() || (total >= 0 ? end >= total : got.size() < Walk.PIECE);
            return new Walk.Piece(got, over ? null : String.valueOf(end), total);
        };
    }

    @Override
    public Listing<UserRow> users(UserQuery query) throws ApiException {
        List<String> statuses = STATUSES.stream()
                .filter(status -> query.statuses().isEmpty() || query.statuses().contains(status))
                .toList();
        if (statuses.isEmpty()) {
            return new Listing<>(List.of(), null, null, 0);
        }
        Predicate<Resource> wanted = user -> query.query().isBlank()
                || ScimPeople.anyContains(
                        List.of(user.text("name"), user.text("email"), user.text("id")), query.query());
        Listing<Resource> page =
                Walk.page(people(statuses, query.groupId()), wanted, query.limit(), query.cursor(), calls.host());
        return new Listing<>(
                page.items().stream().map(SplitAdminApi::user).toList(), page.nextCursor(), null, page.total());
    }

    private static UserRow user(Resource user) {
        String email = user.text("email");
        return new UserRow(
                user.text("id"),
                email,
                orNull(email),
                user.text("name").isEmpty() ? email : user.text("name"),
                null,
                user.text("status"),
                NOT_TOLD,
                null,
                null,
                null);
    }

    @Override
    public UserDetail user(String id) throws ApiException {
        Resource user = calls.get("/users/" + ScimRequest.encoded(id));
        List<String> ids =
                user.list("groups").stream().map(group -> group.text("id")).toList();
        Map<String, String> names = names(ids);
        return new UserDetail(
                user(user),
                0,
                false,
                user.json(),
                ids.stream()
                        .map(group -> new GroupReference(group, names.getOrDefault(group, group), NOT_TOLD))
                        .toList(),
                null,
                List.of(),
                LOCKED);
    }

    /** The Admin API names a user's groups by id alone. */
    private synchronized Map<String, String> names(List<String> ids) throws ApiException {
        if (!groupNames.keySet().containsAll(ids)) {
            String cursor = null;
            do {
                Listing<Resource> page = Walk.page(allGroups(), group -> true, Walk.PIECE, cursor, calls.host());
                page.items().forEach(group -> groupNames.put(group.text("id"), group.text("name")));
                cursor = page.nextCursor();
            } while (cursor != null);
        }
        return Map.copyOf(groupNames);
    }

    @Override
    public Listing<GroupRow> groups(GroupQuery query) throws ApiException {
        Predicate<Resource> wanted = group -> query.query().isBlank()
                || ScimPeople.anyContains(List.of(group.text("name"), group.text("id")), query.query());
        Listing<Resource> page = Walk.page(allGroups(), wanted, query.limit(), query.cursor(), calls.host());
        return new Listing<>(
                page.items().stream().map(SplitAdminApi::group).toList(), page.nextCursor(), null, page.total());
    }

    private static GroupRow group(Resource group) {
        return new GroupRow(
                group.text("id"),
                group.text("name"),
                orNull(group.text("description")),
                NOT_TOLD,
                group.text("name").equals("Administrators"),
                NOT_COUNTED,
                null,
                null,
                null);
    }

    @Override
    public GroupDetail group(String id) throws ApiException {
        Resource group = calls.get("/groups/" + ScimRequest.encoded(id));
        return new GroupDetail(group(group), 0, group.json(), LOCKED);
    }

    /** The active members alone: others the Admin API does not tell. */
    @Override
    public Listing<MemberRow> members(String id, String query, int limit, @Nullable String cursor) throws ApiException {
        Predicate<Resource> wanted = user ->
                query.isBlank() || ScimPeople.anyContains(List.of(user.text("name"), user.text("email")), query);
        Listing<Resource> page = Walk.page(people(List.of("ACTIVE"), id), wanted, limit, cursor, calls.host());
        return new Listing<>(
                page.items().stream()
                        .map(user -> new MemberRow(
                                user.text("id"),
                                user.text("name").isEmpty() ? user.text("email") : user.text("name"),
                                user.text("email"),
                                user.text("status")))
                        .toList(),
                page.nextCursor(),
                null,
                page.total());
    }

    @Override
    public void close() {
        connection.close();
    }
}
