package org.scimconsole.directory.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Session;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;

/** Writes what was done in the same unit of work that does it: the log row of the request, and each change. */
public final class Recorder {
    private final Clock clock;
    private final Ids ids;
    private final Cycles cycles;

    /** @param cycles shared by all that record, so that numbers agree */
    public Recorder(Clock clock, Ids ids, Cycles cycles) {
        this.clock = clock;
        this.ids = ids;
        this.cycles = cycles;
    }

    /** @return now, as precisely as it is kept */
    public Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** @return an id that was never given before */
    public String id() {
        return ids.next();
    }

    /** Records a request that was accepted. */
    public void accepted(
            Session session,
            Caller caller,
            Outcome outcome,
            @Nullable Subject subject,
            @Nullable Rule rule,
            String message) {
        session.activity()
                .add(entry(
                        session,
                        caller,
                        caller.request().successStatus(),
                        outcome,
                        subject,
                        rule == null ? null : rule.name(),
                        message,
                        false,
                        null));
    }

    LogEntry entry(
            Session session,
            Caller caller,
            int status,
            Outcome outcome,
            @Nullable Subject subject,
            @Nullable String rule,
            @Nullable String message,
            boolean probe,
            @Nullable String responseBody) {
        var request = caller.request();
        long micros =
                Math.max(0, Duration.between(request.at(), clock.instant()).toNanos() / 1_000);
        return new LogEntry(
                caller.organization(),
                request.id(),
                request.at(),
                micros,
                request.method(),
                request.path(),
                request.query(),
                status,
                outcome,
                rule,
                message,
                subject,
                caller.actor(),
                request.source(),
                cycle(session, caller),
                probe,
                request.body(),
                responseBody);
    }

    /** Records what happened to a user; null for "there was none". */
    public void changed(Session session, Caller caller, ChangeKind kind, @Nullable User before, User after) {
        session.activity()
                .add(List.of(new StoredChange(
                        event(session, caller, ResourceKind.USER, after.id().value(), null, kind, after.updatedAt()),
                        before == null ? null : Snapshots.of(before),
                        Snapshots.of(after))));
    }

    /** Records what happened to a group; null for "there was none". */
    public void changed(Session session, Caller caller, ChangeKind kind, @Nullable Group before, Group after) {
        session.activity()
                .add(List.of(new StoredChange(
                        event(session, caller, ResourceKind.GROUP, after.id().value(), null, kind, after.updatedAt()),
                        before == null ? null : Snapshots.of(before),
                        Snapshots.of(after))));
    }

    /** Records who came to a group or went, now. */
    public void members(Session session, Caller caller, ChangeKind kind, GroupId group, Collection<String> users) {
        members(session, caller, kind, group, users, now());
    }

    /** Records who came to a group or went at the moment that the group's own row says. */
    public void members(
            Session session, Caller caller, ChangeKind kind, GroupId group, Collection<String> users, Instant at) {
        if (users.isEmpty()) {
            return;
        }
        List<StoredChange> changes = new ArrayList<>(users.size());
        for (String user : users) {
            changes.add(new StoredChange(
                    event(session, caller, ResourceKind.GROUP, group.value(), user, kind, at), null, null));
        }
        session.activity().add(changes);
    }

    private ChangeEvent event(
            Session session,
            Caller caller,
            ResourceKind type,
            String resource,
            @Nullable String member,
            ChangeKind kind,
            Instant at) {
        return new ChangeEvent(
                caller.organization(),
                ids.next(),
                at,
                caller.actor(),
                caller.request().id(),
                cycle(session, caller),
                type,
                resource,
                member,
                kind,
                List.of());
    }

    /** @return the number of the cycle that a request at this moment belongs to */
    long cycle(Session session, OrganizationId organization, Instant at) {
        return cycles.number(session, organization, at);
    }

    private long cycle(Session session, Caller caller) {
        return caller instanceof Caller.Idp
                ? cycles.number(session, caller.organization(), caller.request().at())
                : 0;
    }

    /** @return how the log names a user */
    public static Subject subject(User user) {
        return new Subject(ResourceKind.USER, user.id().value(), user.externalId(), user.userName());
    }

    /** @return how the log names a group */
    public static Subject subject(Group group) {
        Group.Link link = group.link();
        return new Subject(
                ResourceKind.GROUP,
                group.id().value(),
                link == null ? null : link.externalId(),
                link == null ? group.name() : link.idpName());
    }
}
