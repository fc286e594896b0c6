package org.scimconsole.directory.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.activity.heartbeat.CycleSeen;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.UserId;

/** Requests and changes, append-only. */
public interface ActivityRepository {
    /** Adds a row to the log. */
    void add(LogEntry entry);

    /** Adds changes. */
    void add(List<StoredChange> changes);

    /** @return rows without bodies, newest first */
    Page<LogEntry> log(OrganizationId organization, LogQuery query);

    /** @return one row with its bodies */
    Optional<LogEntry> find(OrganizationId organization, String id);

    /** @return the changes of a user or group, memberships included, newest first */
    Page<StoredChange> timeline(OrganizationId organization, ResourceKind type, String id, PageRequest page);

    /** @return the changes of a cycle in order */
    List<StoredChange> ofCycle(OrganizationId organization, long cycle);

    /** @return the last change until a moment that is not about membership */
    Optional<StoredChange> lastState(OrganizationId organization, String id, Instant until);

    /** @return the changes of a user's or group's memberships until a moment, in order */
    List<StoredChange> memberships(OrganizationId organization, ResourceKind type, String id, Instant until);

    /** @return the id of the last change of one membership */
    Optional<String> lastMembership(OrganizationId organization, GroupId group, UserId member);

    /** Forgets requests that came before a moment, at most so many. @return how many */
    int forgetRequests(Instant before, int limit);

    /** @return the newest cycles, newest first */
    List<CycleSeen> cycles(OrganizationId organization, int limit);

    /** @return when the newest request of a kind came; all outcomes if none are given */
    @Nullable
    Instant newest(OrganizationId organization, List<Outcome> outcomes);

    /** @return the provider's newest request that belongs to a cycle */
    Optional<CycleMark> newestCycle(OrganizationId organization);

    /** A cycle's number and the time of its newest request. */
    record CycleMark(long cycle, Instant at) {}
}
