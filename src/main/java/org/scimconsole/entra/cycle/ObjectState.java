package org.scimconsole.entra.cycle;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What Entra remembers of one person or group. One thread at a time works on one object. */
final class ObjectState {
    /** What kind of object this is. */
    enum Kind {
        USER,
        GROUP
    }

    final Kind kind;
    String name;

    @Nullable
    String targetId;

    /** What was sent last, by target path. */
    Map<String, String> sent = new TreeMap<>();

    /** Whether it was last sent as active. */
    boolean active;

    /** False from when it left the scope: from then on nothing more is sent. */
    boolean managed = true;

    /** The manager that was dealt with last, by source id. */
    @Nullable
    String manager;

    /** The members that were sent, by source id. */
    final Set<String> members = new LinkedHashSet<>();

    /** The object itself failed. */
    @Nullable
    Escrow escrow;

    /** Its members failed. */
    @Nullable
    Escrow memberEscrow;

    ObjectState(Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    ObjectState copy() {
        ObjectState copy = new ObjectState(kind, name);
        copy.targetId = targetId;
        copy.sent = new TreeMap<>(sent);
        copy.active = active;
        copy.managed = managed;
        copy.manager = manager;
        copy.members.addAll(members);
        copy.escrow = escrow;
        copy.memberEscrow = memberEscrow;
        return copy;
    }

    /**
     * A failure that waits to be tried again.
     *
     * @param firstFailure when it failed first
     * @param failures how often
     * @param retryAt when it is due
     * @param tried tells whether the same would be tried again
     */
    record Escrow(Instant firstFailure, int failures, Instant retryAt, String tried) {}
}
