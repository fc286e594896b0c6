package org.scimconsole.client.foreign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.GroupDetail;
import org.scimconsole.client.admin.GroupQuery;
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
 * The users and groups of any SCIM 2.0 endpoint. Asks for filters and order, lives without them, and never trusts that
 * they were kept.
 */
public final class ScimEndpointApi extends ForeignApi {
    private static final ForeignCalls.Words WORDS = new ForeignCalls.Words(
            "a SCIM 2.0 service",
            "token",
            "Copy the token again, whole, or make a new one where the service's SCIM is set up.",
            "Check the base URL; it often ends with /scim/v2.");

    /** What a service answers that cannot filter; anything else may be over with the next search. */
    private static final Set<Integer> FILTERS_NOTHING = Set.of(400, 403, 501);

    private final HttpConnection connection;
    private final ForeignCalls calls;
    private final ScimLists lists;
    private @Nullable Boolean filters;
    private boolean sorts;

    private ScimEndpointApi(HttpConnection connection, Pause pause) {
        this.connection = connection;
        calls = new ForeignCalls(connection, "", pause, WORDS);
        lists = new ScimLists(calls);
    }

    /**
     * Opens an endpoint; nothing is sent yet. Ask for {@link #organization()} to test it.
     *
     * @param address the SCIM base URL; what follows a question mark is left out
     * @param token its bearer token
     * @param pause waits when the service asks for it
     * @throws ApiException.Unreachable when the address is none
     */
    public static ScimEndpointApi open(String address, PlainToken token, Pause pause) throws ApiException.Unreachable {
        return new ScimEndpointApi(new HttpConnection(ServiceAddress.parse(address), token, Timeouts.usual()), pause);
    }

    /** @return the endpoint under the name of its host, once it has shown a list of users */
    @Override
    public OrganizationView organization() throws ApiException {
        lists.list("/Users", "").read("");
        return new OrganizationView(calls.host(), calls.host(), "NONE", Instant.EPOCH);
    }

    /** Reads what the endpoint says it can do; one that says nothing is tried. */
    private synchronized boolean canFilter() {
        if (filters == null) {
            filters = true;
            try {
                Resource config = calls.get("/ServiceProviderConfig");
                filters = !config.object("filter").text("supported").equalsIgnoreCase("false");
                sorts = config.object("sort").text("supported").equalsIgnoreCase("true");
            } catch (ApiException e) {
                // The list itself will say whether the service is there at all.
                sorts = false;
            }
        }
        return filters;
    }

    private synchronized void cannotFilter() {
        filters = false;
    }

    private synchronized String order(@Nullable String sort) {
        canFilter();
        if (!sorts || sort == null) {
            return "";
        }
        boolean descending = sort.startsWith("-");
        String attribute = switch (descending ? sort.substring(1) : sort) {
            case "displayName", "name" -> "displayName";
            case "userName" -> "userName";
            case "email" -> "emails.value";
            case "externalId" -> "externalId";
            case "createdAt" -> "meta.created";
            case "updatedAt" -> "meta.lastModified";
            default -> "";
        };
        return attribute.isEmpty()
                ? ""
                : "&sortBy=" + attribute + "&sortOrder=" + (descending ? "descending" : "ascending");
    }

    @Override
    public Listing<UserRow> users(UserQuery query) throws ApiException {
        List<String> statuses = query.statuses();
        if (!statuses.isEmpty() && !statuses.contains("ACTIVE") && !statuses.contains("DEACTIVATED")) {
            return new Listing<>(List.of(), null, null, 0);
        }
        String groupId = query.groupId();
        Predicate<Resource> wanted = user -> (query.query().isBlank() || ScimPeople.means(user, query.query()))
                && (statuses.isEmpty() || statuses.contains(ScimPeople.isActive(user) ? "ACTIVE" : "DEACTIVATED"))
                && (groupId == null
                        || user.list("groups").stream()
                                .anyMatch(group -> group.text("value").equals(groupId)));
        List<String> filter = new ArrayList<>();
        if (!query.query().isBlank()) {
            String text = quoted(query.query());
            filter.add("(userName co " + text + " or displayName co " + text + " or emails.value co " + text
                    + " or externalId eq " + text + " or id eq " + text + ")");
        }
        if (statuses.size() == 1) {
            filter.add("active eq " + statuses.contains("ACTIVE"));
        }
        Listing<Resource> found = search(
                "/Users", String.join(" and ", filter), order(query.sort()), wanted, query.limit(), query.cursor());
        return mapped(found, ScimPeople::user);
    }

    @Override
    public Listing<GroupRow> groups(GroupQuery query) throws ApiException {
        Predicate<Resource> wanted = group -> query.query().isBlank()
                || ScimPeople.anyContains(List.of(group.text("displayName"), group.text("id")), query.query());
        String text = quoted(query.query());
        String filter = query.query().isBlank() ? "" : "displayName co " + text + " or id eq " + text;
        Listing<Resource> found = search(
                "/Groups",
                filter,
                "&excludedAttributes=members" + order(query.sort()),
                wanted,
                query.limit(),
                query.cursor());
        return mapped(found, ScimPeople::group);
    }

    /** First with all that would be good to have; what the service refuses is left out and done here. */
    private Listing<Resource> search(
            String path, String filter, String wishes, Predicate<Resource> wanted, int limit, @Nullable String cursor)
            throws ApiException {
        if (cursor != null) {
            Manner manner = Manner.valueOf(cursor.substring(0, cursor.indexOf(' ')));
            String place = cursor.substring(cursor.indexOf(' ') + 1);
            return search(path, filter, wishes, wanted, limit, place, manner);
        }
        Manner manner = canFilter() && !filter.isEmpty() ? Manner.FILTERED : Manner.ORDERED;
        while (true) {
            try {
                return search(path, filter, wishes, wanted, limit, null, manner);
            } catch (ApiException.Refused refused) {
                boolean aboutUs = refused.status() == 401 || refused.status() == 429;
                if (aboutUs || manner == Manner.PLAIN) {
                    throw refused;
                }
                if (manner == Manner.FILTERED && FILTERS_NOTHING.contains(refused.status())) {
                    cannotFilter();
                }
                manner = manner == Manner.FILTERED ? Manner.ORDERED : Manner.PLAIN;
            }
        }
    }

    private Listing<Resource> search(
            String path,
            String filter,
            String wishes,
            Predicate<Resource> wanted,
            int limit,
            @Nullable String place,
            Manner manner)
            throws ApiException {
        String query = (manner == Manner.FILTERED ? "&filter=" + ScimRequest.encoded(filter) : "")
                + (manner == Manner.PLAIN ? "" : wishes);
        Listing<Resource> page = Walk.page(lists.list(path, query), wanted, limit, place, calls.host());
        String next = page.nextCursor();
        return next == null ? page : new Listing<>(page.items(), manner + " " + next, null, page.total());
    }

    /** How much is asked of the service; one list is read in one manner from its beginning to its end. */
    private enum Manner {
        FILTERED,
        ORDERED,
        PLAIN
    }

    private static String quoted(String words) {
        return '"' + words.strip().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static <R> Listing<R> mapped(Listing<Resource> page, Function<Resource, R> row) {
        return new Listing<>(page.items().stream().map(row).toList(), page.nextCursor(), null, page.total());
    }

    @Override
    public UserDetail user(String id) throws ApiException {
        return ScimPeople.detail(calls.get("/Users/" + ScimRequest.encoded(id)));
    }

    @Override
    public GroupDetail group(String id) throws ApiException {
        Resource group = calls.get("/Groups/" + ScimRequest.encoded(id));
        return new GroupDetail(ScimPeople.group(group), 0, group.json(), LOCKED);
    }

    @Override
    public Listing<MemberRow> members(String id, String query, int limit, @Nullable String cursor) throws ApiException {
        List<MemberRow> all = ScimPeople.members(calls.get("/Groups/" + ScimRequest.encoded(id))).stream()
                .filter(member -> ScimPeople.anyContains(List.of(member.displayName(), member.id()), query))
                .toList();
        int from = cursor == null ? 0 : Math.min(all.size(), Integer.parseInt(cursor));
        int to = Math.min(all.size(), from + limit);
        return new Listing<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : null, null, all.size());
    }

    @Override
    public void close() {
        connection.close();
    }
}
