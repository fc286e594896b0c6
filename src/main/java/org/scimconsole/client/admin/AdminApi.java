package org.scimconsole.client.admin;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.model.IdentityProvider;

/**
 * The Admin API of one service and organisation. Every method blocks, may be called from any thread but JavaFX's, and
 * ends with an {@link ApiException.Unreachable} soon after its thread is interrupted.
 */
public interface AdminApi {

    /** @return the organisation that the key belongs to */
    OrganizationView organization() throws ApiException;

    /** @return the single sign-on */
    SsoView sso() throws ApiException;

    /**
     * @param update what to change
     * @return the single sign-on as it is now
     */
    SsoView updateSso(SsoUpdate update) throws ApiException;

    /** @return SCIM and its tokens, without secrets */
    ScimView scim() throws ApiException;

    /**
     * Enables SCIM; every open invite is revoked.
     *
     * @param identityProvider which IdP will push
     * @return the token, the only time
     */
    IssuedToken enableScim(IdentityProvider identityProvider) throws ApiException;

    /**
     * Makes a new token.
     *
     * @param overlap how long the old one lives on, zero to 24 hours
     * @return the token, the only time
     */
    IssuedToken regenerateToken(Duration overlap) throws ApiException;

    /**
     * Ends a token at once.
     *
     * @param tokenId which
     */
    void revokeToken(String tokenId) throws ApiException;

    /**
     * Gives up replacing the token: the newest ends, and the one before it lives on as if it had not been replaced.
     *
     * @return SCIM with one token left
     */
    ScimView cancelRotation() throws ApiException;

    /** @return SCIM, answering 503 until resumed */
    ScimView pauseScim() throws ApiException;

    /** @return SCIM, answering again */
    ScimView resumeScim() throws ApiException;

    /**
     * Disables SCIM; every token dies.
     *
     * @param managedUsers what becomes of those the IdP managed
     * @return SCIM, off
     */
    ScimView disableScim(ManagedUsers managedUsers) throws ApiException;

    /** @return the rehearsal of the organisation; asking for it sends nothing yet */
    RehearsalApi rehearsal();

    /** @return the directory in numbers */
    OverviewView overview() throws ApiException;

    /**
     * @param query which, in what order
     * @return a page of users
     */
    Listing<UserRow> users(UserQuery query) throws ApiException;

    /**
     * @param id which, also a deleted one
     * @return the user
     */
    UserDetail user(String id) throws ApiException;

    /**
     * @param id which
     * @return what happened to the user, newest first
     */
    Listing<ChangeEvent> userTimeline(String id) throws ApiException;

    /**
     * @param query which, in what order
     * @return a page of groups
     */
    Listing<GroupRow> groups(GroupQuery query) throws ApiException;

    /**
     * @param id which
     * @return the group
     */
    GroupDetail group(String id) throws ApiException;

    /**
     * @param id of the group
     * @param query part of a name; empty for all
     * @param limit 1 to 200
     * @param cursor from the page before, or null
     * @return a page of members
     */
    Listing<MemberRow> members(String id, String query, int limit, @Nullable String cursor) throws ApiException;

    /**
     * @param id which
     * @return what happened to the group, newest first
     */
    Listing<ChangeEvent> groupTimeline(String id) throws ApiException;

    /**
     * @param query which
     * @return a page of the provisioning log, newest first
     */
    Listing<LogEntry> provisioningLog(LogQuery query) throws ApiException;

    /**
     * @param id which
     * @return the line with its HTTP exchange
     */
    LogExchange logEntry(String id) throws ApiException;

    /**
     * Asks why a person or group is not what was expected.
     *
     * @param question a name, e-mail, id or external id
     * @return the verdict with its evidence
     */
    WhyNotView whyNot(String question) throws ApiException;

    /** @return what a wrong attribute mapping has led to */
    MappingView mapping() throws ApiException;

    /**
     * Invites a user; refused while SCIM is on.
     *
     * @param email whom
     * @param groupIds into which groups
     * @return the pending user's id
     */
    String inviteUser(String email, List<String> groupIds) throws ApiException;

    /**
     * Deactivates or activates a user of Split's own; refused while SCIM is on.
     *
     * @param id whom
     * @param active whether they may sign in
     */
    void setUserActive(String id, boolean active) throws ApiException;

    /**
     * Revokes an open invite.
     *
     * @param id of the pending user
     */
    void revokeInvite(String id) throws ApiException;

    /**
     * Makes a group of Split's own.
     *
     * @param name less than 25 characters
     * @param description what for
     * @return its id
     */
    String createGroup(String name, String description) throws ApiException;

    /**
     * Changes a group of Split's own.
     *
     * @param id which
     * @param name less than 25 characters
     * @param description what for
     */
    void updateGroup(String id, String name, String description) throws ApiException;

    /**
     * Deletes a group of Split's own.
     *
     * @param id which
     */
    void deleteGroup(String id) throws ApiException;

    /**
     * Puts a user into a group of Split's own, or takes them out.
     *
     * @param userId whom
     * @param groupId which group
     * @param member whether they shall be in it
     */
    void setMember(String userId, String groupId, boolean member) throws ApiException;

    /** @return whether the identity provider comes in its rhythm */
    HeartbeatView heartbeat() throws ApiException;

    /** @return the brake on removals; nothing is sent yet */
    BrakeApi brake();

    /** @return how things were; nothing is sent yet */
    HistoryApi history();
}
