package org.scimconsole.console.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.*;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.PlainToken;

/**
 * A service in memory, as far as pages can tell: it remembers what is changed and can be told to go away. Lists are
 * filled through its public fields.
 */
public final class FakeAdminApi implements AdminApi {
    /** The secret of every token it makes. */
    public static final String SECRET = "spl_scim_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgCHKSUM";

    /** The rows of the users list. */
    public final List<UserRow> userRows = new ArrayList<>();
    /** The rows of the groups list. */
    public final List<GroupRow> groupRows = new ArrayList<>();
    /** The members of each group by its id. */
    public final Map<String, List<MemberRow>> memberRows = new LinkedHashMap<>();
    /** The lines of the log. */
    public final List<LogEntry> logEntries = new ArrayList<>();
    /** What the mapping doctor finds. */
    public final List<MappingView.Finding> mappingFindings = new ArrayList<>();
    /** Users with more than their row, by id. */
    public final Map<String, UserDetail> userDetails = new LinkedHashMap<>();
    /** The changes of users and groups, by id. */
    public final Map<String, List<ChangeEvent>> timelines = new LinkedHashMap<>();
    /** Every question about users, in order. */
    public final List<UserQuery> userQueries = new ArrayList<>();
    /** Every question about groups, in order. */
    public final List<GroupQuery> groupQueries = new ArrayList<>();
    /** Every question about the log, in order. */
    public final List<LogQuery> logQueries = new ArrayList<>();
    /** The rehearsal. */
    public final FakeRehearsalApi rehearsals = new FakeRehearsalApi();
    /** Every call, in order, by name. */
    public final List<String> calls = new ArrayList<>();

    /** The figures it tells; null for its usual ones. */
    public @Nullable OverviewView overview;

    /** The rhythm it tells. */
    public HeartbeatView heartbeat = new HeartbeatView("NEVER", null, null, 0, null, null, List.of());
    /** What it holds. */
    public final FakeBrake brake = new FakeBrake(this::called);
    /** How things were. */
    public final FakeHistory history = new FakeHistory(this::called);

    private final List<TokenView> tokens = new ArrayList<>();
    private SsoView sso = new SsoView(false, false, null, null, null);
    private boolean enabled;
    private boolean paused;
    private @Nullable IdentityProvider idp;
    private int invites;
    private @Nullable ApiException failure;
    private Instant now = ConsoleWindows.NOW;

    /** @return a service with people, groups and two open invites */
    public static FakeAdminApi contoso() {
        FakeAdminApi api = new FakeAdminApi();
        List<String> names = List.of(
                "Adele Vance",
                "Alex Wilber",
                "Björn Åström",
                "Diego Siciliani",
                "Grady Archie",
                "Henrietta Mueller",
                "Isaiah Langer",
                "Johanna Lorenz",
                "Joni Sherman",
                "Lee Gu",
                "Lidia Holloway",
                "Lynne Robbins",
                "Megan Bowen",
                "Miriam Graham",
                "Nestor Wilke",
                "Patti Fernandez",
                "Pradeep Gupta",
                "Zoë Çelik");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String mail = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@contoso.com";
            String status = i == 3 ? "DEACTIVATED" : i >= 16 ? "PENDING" : "ACTIVE";
            api.userRows.add(new UserRow(
                    "user-" + i,
                    mail,
                    mail,
                    name,
                    "00000000-0000-4000-8000-00000000000" + i % 10,
                    status,
                    status.equals("PENDING") ? "LOCAL" : "IDP",
                    ConsoleWindows.NOW,
                    ConsoleWindows.NOW,
                    null));
        }
        api.openInvites(2);
        return api;
    }

    /** @param why thrown by every call from now on; null to answer again */
    public void failWith(@Nullable ApiException why) {
        failure = why;
        rehearsals.failWith(why);
    }

    /** @param count how many invites are pending */
    public void openInvites(int count) {
        invites = count;
    }

    /** SAML is on and strict. */
    public void strictSso() {
        sso = new SsoView(true, true, "https://sts.windows.net/contoso/", "https://login.example/saml2", now);
    }

    /** @param at when the next token is made */
    public void setNow(Instant at) {
        now = at;
    }

    private void called(String name) throws ApiException {
        calls.add(name);
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public OrganizationView organization() throws ApiException {
        called("organization");
        return new OrganizationView("org-1", "Contoso", "SPLIT", now);
    }

    @Override
    public SsoView sso() throws ApiException {
        called("sso");
        return sso;
    }

    @Override
    public SsoView updateSso(SsoUpdate update) throws ApiException {
        called("updateSso");
        if (update.metadata() != null) {
            sso = new SsoView(
                    true, sso.strict(), "https://sts.windows.net/contoso/", "https://login.example/saml2", now);
        }
        boolean on = update.enabled() == null ? sso.enabled() : update.enabled();
        boolean strict = update.strict() == null ? sso.strict() : update.strict();
        sso = new SsoView(on, strict, sso.entityId(), sso.signOnUrl(), sso.certificateExpiresAt());
        return sso;
    }

    @Override
    public ScimView scim() throws ApiException {
        called("scim");
        return view();
    }

    private ScimView view() {
        return new ScimView(
                enabled,
                paused,
                idp,
                "https://scim.contoso.example/scim/v2/0199f3c2-7a51-7c34-9b55-0f6a1c2d3e4f",
                invites,
                List.copyOf(tokens));
    }

    @Override
    public IssuedToken enableScim(IdentityProvider identityProvider) throws ApiException {
        called("enableScim");
        enabled = true;
        idp = identityProvider;
        addToken(Duration.ZERO);
        int revoked = invites;
        invites = 0;
        return new IssuedToken(new PlainToken(SECRET), view(), revoked);
    }

    private void addToken(Duration overlap) {
        tokens.replaceAll(old -> overlap.isZero()
                ? with(old, TokenView.Status.REVOKED, null, old.lastUsedAt())
                : with(old, old.status(), now.plus(overlap), old.lastUsedAt()));
        tokens.add(
                0,
                new TokenView(
                        "token-" + (tokens.size() + 1),
                        "CHK" + (tokens.size() + 1),
                        TokenView.Status.ACTIVE,
                        now,
                        now.atZone(ZoneOffset.UTC).plusYears(1).toInstant(),
                        null,
                        null,
                        "Ana"));
    }

    private static TokenView with(
            TokenView old, TokenView.Status status, @Nullable Instant endsAt, @Nullable Instant usedAt) {
        return new TokenView(
                old.id(), old.hint(), status, old.createdAt(), old.expiresAt(), endsAt, usedAt, old.createdBy());
    }

    /**
     * A request used a token.
     *
     * @param index of the token, the newest being 0
     * @param at when
     */
    public void useToken(int index, Instant at) {
        TokenView old = tokens.get(index);
        tokens.set(index, with(old, old.status(), old.endsAt(), at));
    }

    @Override
    public IssuedToken regenerateToken(Duration overlap) throws ApiException {
        called("regenerateToken " + overlap);
        addToken(overlap);
        return new IssuedToken(new PlainToken(SECRET), view(), 0);
    }

    @Override
    public ScimView cancelRotation() throws ApiException {
        called("cancelRotation");
        tokens.remove(0);
        tokens.replaceAll(old -> with(old, old.status(), null, old.lastUsedAt()));
        return view();
    }

    @Override
    public void revokeToken(String tokenId) throws ApiException {
        called("revokeToken " + tokenId);
        tokens.removeIf(token -> token.id().equals(tokenId));
    }

    @Override
    public ScimView pauseScim() throws ApiException {
        called("pauseScim");
        paused = true;
        return view();
    }

    @Override
    public ScimView resumeScim() throws ApiException {
        called("resumeScim");
        paused = false;
        return view();
    }

    @Override
    public ScimView disableScim(ManagedUsers managedUsers) throws ApiException {
        called("disableScim " + managedUsers);
        enabled = false;
        paused = false;
        tokens.clear();
        return view();
    }

    @Override
    public RehearsalApi rehearsal() {
        return rehearsals;
    }

    @Override
    public OverviewView overview() throws ApiException {
        called("overview");
        return overview == null ? new OverviewView(52, 6, invites, 58, 12, 9, 3, now, now, null) : overview;
    }

    @Override
    public Listing<UserRow> users(UserQuery query) throws ApiException {
        called("users");
        userQueries.add(query);
        List<UserRow> found = userRows.stream()
                .filter(row -> row.displayName()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(query.query().toLowerCase(java.util.Locale.ROOT)))
                .filter(row -> query.statuses().isEmpty() || query.statuses().contains(row.status()))
                .filter(row -> query.managedBy() == null || query.managedBy().equals(row.managedBy()))
                .toList();
        return page(found, query.limit(), query.cursor());
    }

    private static <T> Listing<T> page(List<T> all, int limit, @Nullable String cursor) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(all.size(), from + limit);
        return new Listing<>(
                List.copyOf(all.subList(from, to)),
                to < all.size() ? String.valueOf(to) : null,
                from > 0 ? String.valueOf(Math.max(0, from - limit)) : null,
                all.size());
    }

    @Override
    public UserDetail user(String id) throws ApiException {
        called("user " + id);
        UserDetail known = userDetails.get(id);
        if (known != null) {
            return known;
        }
        UserRow row = userRows.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiException.Refused(404, "No user has the id " + id + ".", ""));
        return new UserDetail(
                row,
                3,
                false,
                "{\"id\":\"" + id + "\",\"userName\":\"" + row.userName() + "\"}",
                List.of(),
                null,
                List.of(),
                row.managedBy().equals("IDP") ? "Managed by Microsoft Entra ID." : null);
    }

    @Override
    public Listing<ChangeEvent> userTimeline(String id) throws ApiException {
        called("userTimeline " + id);
        return page(timelines.getOrDefault(id, List.of()), 200, null);
    }

    @Override
    public Listing<GroupRow> groups(GroupQuery query) throws ApiException {
        called("groups");
        groupQueries.add(query);
        List<GroupRow> found = groupRows.stream()
                .filter(row -> row.name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(query.query().toLowerCase(java.util.Locale.ROOT)))
                .filter(row -> query.managedBy() == null || query.managedBy().equals(row.managedBy()))
                .toList();
        return page(found, query.limit(), query.cursor());
    }

    @Override
    public GroupDetail group(String id) throws ApiException {
        called("group " + id);
        GroupRow row = groupRows.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiException.Refused(404, "No group has the id " + id + ".", ""));
        return new GroupDetail(
                row,
                2,
                "{\"id\":\"" + id + "\",\"displayName\":\"" + row.name() + "\"}",
                row.managedBy().equals("IDP") ? "Managed by Microsoft Entra ID." : null);
    }

    @Override
    public Listing<MemberRow> members(String id, String query, int limit, @Nullable String cursor) throws ApiException {
        called("members " + id);
        return page(memberRows.getOrDefault(id, List.of()), limit, cursor);
    }

    @Override
    public Listing<ChangeEvent> groupTimeline(String id) throws ApiException {
        called("groupTimeline " + id);
        return page(timelines.getOrDefault(id, List.of()), 200, null);
    }

    @Override
    public Listing<LogEntry> provisioningLog(LogQuery query) throws ApiException {
        called("provisioningLog");
        logQueries.add(query);
        List<LogEntry> found = logEntries.stream()
                .filter(entry -> query.outcome() == null || query.outcome().equals(entry.outcome()))
                .filter(entry -> query.cycle() == null || query.cycle().equals(entry.cycle()))
                .filter(entry -> query.query() == null
                        || String.valueOf(entry.message()).contains(String.valueOf(query.query())))
                .toList();
        return page(found, query.limit(), query.cursor());
    }

    @Override
    public LogExchange logEntry(String id) throws ApiException {
        called("logEntry " + id);
        LogEntry entry = logEntries.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiException.Refused(404, "The log has no entry " + id + ".", ""));
        return new LogExchange(entry, "{\"displayName\":\"Sales\"}", "{\"status\":\"400\"}");
    }

    @Override
    public WhyNotView whyNot(String question) throws ApiException {
        called("whyNot " + question);
        LogEntry refusal = logEntries.stream()
                .filter(entry -> entry.outcome().equals("REFUSED"))
                .findFirst()
                .orElse(null);
        return new WhyNotView(
                question,
                new LogSubject("GROUP", null, null, question),
                "REFUSED",
                "Group name length must be less than 25 characters.",
                "ENTRA_ADMINISTRATOR",
                "Shorten the name in Entra.",
                "GROUP_NAME_LENGTH",
                "S26",
                "A group's name has fewer than 25 characters.",
                List.of(
                        new WhyNotView.Step("ASKED", true, "Looked for it: nobody", now, null),
                        new WhyNotView.Step("REFUSED", true, "Refused by its length", now, refusal),
                        new WhyNotView.Step("NOW", false, "There is no such group.", null, null)),
                List.of());
    }

    @Override
    public MappingView mapping() throws ApiException {
        called("mapping");
        return new MappingView(userRows.size(), List.copyOf(mappingFindings));
    }

    @Override
    public String inviteUser(String email, List<String> groupIds) throws ApiException {
        called("inviteUser " + email);
        return "user-new";
    }

    @Override
    public void setUserActive(String id, boolean active) throws ApiException {
        called("setUserActive " + id + " " + active);
    }

    @Override
    public void revokeInvite(String id) throws ApiException {
        called("revokeInvite " + id);
    }

    @Override
    public String createGroup(String name, String description) throws ApiException {
        called("createGroup " + name);
        return "group-new";
    }

    @Override
    public void updateGroup(String id, String name, String description) throws ApiException {
        called("updateGroup " + id);
    }

    @Override
    public void deleteGroup(String id) throws ApiException {
        called("deleteGroup " + id);
    }

    @Override
    public void setMember(String userId, String groupId, boolean member) throws ApiException {
        called("setMember " + userId + " " + groupId + " " + member);
    }

    @Override
    public HeartbeatView heartbeat() throws ApiException {
        called("heartbeat");
        return heartbeat;
    }

    @Override
    public BrakeApi brake() {
        return brake;
    }

    @Override
    public HistoryApi history() {
        return history;
    }
}
