package org.scimconsole.console.backend;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.BrakeApi;
import org.scimconsole.client.admin.ChangeEvent;
import org.scimconsole.client.admin.GroupDetail;
import org.scimconsole.client.admin.GroupQuery;
import org.scimconsole.client.admin.GroupRow;
import org.scimconsole.client.admin.HeartbeatView;
import org.scimconsole.client.admin.HistoryApi;
import org.scimconsole.client.admin.IssuedToken;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogExchange;
import org.scimconsole.client.admin.LogQuery;
import org.scimconsole.client.admin.ManagedUsers;
import org.scimconsole.client.admin.MappingView;
import org.scimconsole.client.admin.MemberRow;
import org.scimconsole.client.admin.OrganizationView;
import org.scimconsole.client.admin.OverviewView;
import org.scimconsole.client.admin.RehearsalApi;
import org.scimconsole.client.admin.ScimView;
import org.scimconsole.client.admin.SsoUpdate;
import org.scimconsole.client.admin.SsoView;
import org.scimconsole.client.admin.UserDetail;
import org.scimconsole.client.admin.UserQuery;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.client.admin.WhyNotView;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.model.IdentityProvider;

/** A service that may only be looked at: every change is refused here, before it is sent. */
public final class ReadOnlyAdminApi implements AdminApi {
    private static final int FORBIDDEN = 403;

    private final AdminApi api;
    private final String sentence;
    private final String nextStep;

    /**
     * @param api asked for everything that changes nothing
     * @param sentence says that the connection is read-only
     * @param nextStep says how to change that
     */
    public ReadOnlyAdminApi(AdminApi api, String sentence, String nextStep) {
        this.api = api;
        this.sentence = sentence;
        this.nextStep = nextStep;
    }

    private ApiException refused() {
        return new ApiException.Refused(FORBIDDEN, sentence, nextStep);
    }

    @Override
    public OrganizationView organization() throws ApiException {
        return api.organization();
    }

    @Override
    public SsoView sso() throws ApiException {
        return api.sso();
    }

    @Override
    public SsoView updateSso(SsoUpdate update) throws ApiException {
        throw refused();
    }

    @Override
    public ScimView scim() throws ApiException {
        return api.scim();
    }

    @Override
    public IssuedToken enableScim(IdentityProvider identityProvider) throws ApiException {
        throw refused();
    }

    @Override
    public IssuedToken regenerateToken(Duration overlap) throws ApiException {
        throw refused();
    }

    @Override
    public void revokeToken(String tokenId) throws ApiException {
        throw refused();
    }

    @Override
    public ScimView cancelRotation() throws ApiException {
        throw refused();
    }

    @Override
    public ScimView pauseScim() throws ApiException {
        throw refused();
    }

    @Override
    public ScimView resumeScim() throws ApiException {
        throw refused();
    }

    @Override
    public ScimView disableScim(ManagedUsers managedUsers) throws ApiException {
        throw refused();
    }

    @Override
    public RehearsalApi rehearsal() {
        return new ReadOnlyRehearsalApi(api.rehearsal(), this::refused);
    }

    @Override
    public OverviewView overview() throws ApiException {
        return api.overview();
    }

    @Override
    public Listing<UserRow> users(UserQuery query) throws ApiException {
        return api.users(query);
    }

    @Override
    public UserDetail user(String id) throws ApiException {
        UserDetail user = api.user(id);
        return user.lockedReason() != null
                ? user
                : new UserDetail(
                        user.row(),
                        user.version(),
                        user.twoFactor(),
                        user.resource(),
                        user.groups(),
                        user.manager(),
                        user.reports(),
                        sentence + " " + nextStep);
    }

    @Override
    public Listing<ChangeEvent> userTimeline(String id) throws ApiException {
        return api.userTimeline(id);
    }

    @Override
    public Listing<GroupRow> groups(GroupQuery query) throws ApiException {
        return api.groups(query);
    }

    @Override
    public GroupDetail group(String id) throws ApiException {
        GroupDetail group = api.group(id);
        return group.lockedReason() != null
                ? group
                : new GroupDetail(group.row(), group.version(), group.resource(), sentence + " " + nextStep);
    }

    @Override
    public Listing<MemberRow> members(String id, String query, int limit, @Nullable String cursor) throws ApiException {
        return api.members(id, query, limit, cursor);
    }

    @Override
    public Listing<ChangeEvent> groupTimeline(String id) throws ApiException {
        return api.groupTimeline(id);
    }

    @Override
    public Listing<LogEntry> provisioningLog(LogQuery query) throws ApiException {
        return api.provisioningLog(query);
    }

    @Override
    public LogExchange logEntry(String id) throws ApiException {
        return api.logEntry(id);
    }

    @Override
    public MappingView mapping() throws ApiException {
        return api.mapping();
    }

    @Override
    public WhyNotView whyNot(String question) throws ApiException {
        return api.whyNot(question);
    }

    @Override
    public String inviteUser(String email, List<String> groupIds) throws ApiException {
        throw refused();
    }

    @Override
    public void setUserActive(String id, boolean active) throws ApiException {
        throw refused();
    }

    @Override
    public void revokeInvite(String id) throws ApiException {
        throw refused();
    }

    @Override
    public String createGroup(String name, String description) throws ApiException {
        throw refused();
    }

    @Override
    public void updateGroup(String id, String name, String description) throws ApiException {
        throw refused();
    }

    @Override
    public void deleteGroup(String id) throws ApiException {
        throw refused();
    }

    @Override
    public void setMember(String userId, String groupId, boolean member) throws ApiException {
        throw refused();
    }

    @Override
    public HeartbeatView heartbeat() throws ApiException {
        return api.heartbeat();
    }

    @Override
    public BrakeApi brake() {
        return new ReadOnlyBrakeApi(api.brake(), this::refused);
    }

    @Override
    public HistoryApi history() {
        return new ReadOnlyHistoryApi(api.history(), this::refused);
    }
}
