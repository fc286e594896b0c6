package org.scimconsole.client.foreign;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.BrakeApi;
import org.scimconsole.client.admin.ChangeEvent;
import org.scimconsole.client.admin.HeartbeatView;
import org.scimconsole.client.admin.HistoryApi;
import org.scimconsole.client.admin.IssuedToken;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogExchange;
import org.scimconsole.client.admin.LogQuery;
import org.scimconsole.client.admin.ManagedUsers;
import org.scimconsole.client.admin.MappingView;
import org.scimconsole.client.admin.OverviewView;
import org.scimconsole.client.admin.RehearsalApi;
import org.scimconsole.client.admin.ScimView;
import org.scimconsole.client.admin.SsoUpdate;
import org.scimconsole.client.admin.SsoView;
import org.scimconsole.client.admin.WhyNotView;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.model.IdentityProvider;

/** What a service of another make offers here: users and groups to look at. All the rest is refused before it is sent. */
public abstract class ForeignApi implements AdminApi, AutoCloseable {
    /** Stands where our own service says who manages somebody; others do not tell. */
    public static final String NOT_TOLD = "UNKNOWN";

    /** Stands for a number of members that would cost the service too much to tell. */
    public static final long NOT_COUNTED = -1;

    /** Says why nothing can be changed through such a connection. */
    static final String LOCKED =
            "Another service is only looked at from here. Change users and groups where it is administered.";

    private static final int NOT_OFFERED = 501;

    /** For the services of this package alone. */
    ForeignApi() {}

    @Override
    public abstract void close();

    private static ApiException notOffered() {
        return new ApiException.Refused(
                NOT_OFFERED,
                "This connection shows the users and groups of another service and nothing else.",
                "Open Connections and choose a SCIM Console service.");
    }

    @Override
    public final SsoView sso() throws ApiException {
        throw notOffered();
    }

    @Override
    public final SsoView updateSso(SsoUpdate update) throws ApiException {
        throw notOffered();
    }

    @Override
    public final ScimView scim() throws ApiException {
        throw notOffered();
    }

    @Override
    public final IssuedToken enableScim(IdentityProvider identityProvider) throws ApiException {
        throw notOffered();
    }

    @Override
    public final IssuedToken regenerateToken(Duration overlap) throws ApiException {
        throw notOffered();
    }

    @Override
    public final void revokeToken(String tokenId) throws ApiException {
        throw notOffered();
    }

    @Override
    public final ScimView pauseScim() throws ApiException {
        throw notOffered();
    }

    @Override
    public final ScimView resumeScim() throws ApiException {
        throw notOffered();
    }

    @Override
    public final ScimView disableScim(ManagedUsers managedUsers) throws ApiException {
        throw notOffered();
    }

    @Override
    public final RehearsalApi rehearsal() {
        return refusing(RehearsalApi.class);
    }

    @Override
    public final BrakeApi brake() {
        return refusing(BrakeApi.class);
    }

    @Override
    public final HistoryApi history() {
        return refusing(HistoryApi.class);
    }

    /** Parts of the Admin API that only a service of ours has: each of their methods refuses. */
    private static <T> T refusing(Class<T> part) {
        return part.cast(
                Proxy.newProxyInstance(part.getClassLoader(), new Class<?>[] {part}, (proxy, method, arguments) -> {
                    throw notOffered();
                }));
    }

    @Override
    public final ScimView cancelRotation() throws ApiException {
        throw notOffered();
    }

    @Override
    public final HeartbeatView heartbeat() throws ApiException {
        throw notOffered();
    }

    @Override
    public final OverviewView overview() throws ApiException {
        throw notOffered();
    }

    @Override
    public final Listing<ChangeEvent> userTimeline(String id) {
        return new Listing<>(List.of(), null, null, 0);
    }

    @Override
    public final Listing<ChangeEvent> groupTimeline(String id) {
        return new Listing<>(List.of(), null, null, 0);
    }

    @Override
    public final Listing<LogEntry> provisioningLog(LogQuery query) throws ApiException {
        throw notOffered();
    }

    @Override
    public final LogExchange logEntry(String id) throws ApiException {
        throw notOffered();
    }

    @Override
    public final WhyNotView whyNot(String question) throws ApiException {
        throw notOffered();
    }

    @Override
    public final MappingView mapping() throws ApiException {
        throw notOffered();
    }

    @Override
    public final String inviteUser(String email, List<String> groupIds) throws ApiException {
        throw notOffered();
    }

    @Override
    public final void setUserActive(String id, boolean active) throws ApiException {
        throw notOffered();
    }

    @Override
    public final void revokeInvite(String id) throws ApiException {
        throw notOffered();
    }

    @Override
    public final String createGroup(String name, String description) throws ApiException {
        throw notOffered();
    }

    @Override
    public final void updateGroup(String id, String name, String description) throws ApiException {
        throw notOffered();
    }

    @Override
    public final void deleteGroup(String id) throws ApiException {
        throw notOffered();
    }

    @Override
    public final void setMember(String userId, String groupId, boolean member) throws ApiException {
        throw notOffered();
    }

    /** @return a text, or null for none */
    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
