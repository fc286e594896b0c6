package org.scimconsole.directory.group;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.Member;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.UserId;

/** Groups and memberships as rows. Names are compared ignoring case. */
public interface GroupRepository {
    /** Adds a group. */
    void insert(Group group);

    /** Writes all of a group but its member count. */
    void update(Group group);

    /** @return the group, deleted ones too */
    Optional<Group> find(OrganizationId organization, GroupId id);

    /** Like {@link #find}, and keeps others from changing the group or its members until this unit of work ends. */
    Optional<Group> findForUpdate(OrganizationId organization, GroupId id);

    /** @return the group that has the name in Split and is not deleted, for changing */
    Optional<Group> findByName(OrganizationId organization, String name);

    /** @return the group that has the name in the identity provider and is not deleted */
    Optional<Group> findByIdpName(OrganizationId organization, String name);

    /** @return Administrators, for changing; empty where the rules have no such group */
    Optional<Group> reserved(OrganizationId organization);

    /** @return one page */
    Page<Group> search(OrganizationId organization, GroupQuery query);

    /** @return the groups next in order of creation after the given one that are not deleted */
    List<Group> after(OrganizationId organization, @Nullable GroupId last, int limit);

    /** @return for each user his groups in order of creation; users without any are missing */
    Map<UserId, List<Group>> ofUsers(OrganizationId organization, Collection<UserId> users);

    /** @return the members of several groups, in order of joining; groups without any are missing */
    Map<GroupId, List<Member>> members(OrganizationId organization, Collection<GroupId> groups);

    /** @return one page of members by name */
    Page<MemberRow> memberPage(OrganizationId organization, GroupId group, @Nullable String text, PageRequest page);

    /** @return whether the user is a member */
    boolean isMember(OrganizationId organization, GroupId group, UserId user);

    /** @return those of the ids that name a user who is not deleted */
    List<String> known(OrganizationId organization, Collection<String> ids);

    /** Makes users members, in one statement. @return those who were not members before */
    List<String> addMembers(OrganizationId organization, GroupId group, Collection<String> users, Instant at);

    /** Ends memberships, in one statement. @return those who were members before */
    List<String> removeMembers(OrganizationId organization, GroupId group, Collection<String> users);

    /** Ends the membership of everybody but the given, in one statement. @return those who were members before */
    List<String> removeOtherMembers(OrganizationId organization, GroupId group, Collection<String> keep);

    /** Ends all memberships of a user. @return the groups he was a member of */
    List<GroupId> removeUser(OrganizationId organization, UserId user);

    /** Counts the active members of Administrators; 0 where the rules have no such group. */
    long activeAdministrators(OrganizationId organization);

    /** Counts the group's active members who are not deleted. */
    long activeMembers(OrganizationId organization, GroupId group);

    /** @return one member who is active, if there is any */
    Optional<Member> anyActiveMember(OrganizationId organization, GroupId group);

    /** Records that so many members came (or went, if negative): count, version and time of the change. */
    void membersChanged(OrganizationId organization, GroupId group, int by, Instant at);

    /** Forgets groups that were deleted before a moment, with their memberships, at most so many. @return how many */
    int forgetDeleted(Instant before, int limit);

    /** @return how many groups there are in all, and how many the identity provider manages, from counters */
    GroupCounts counts(OrganizationId organization);

    /** How many groups there are. */
    record GroupCounts(long all, long managed) {}
}
