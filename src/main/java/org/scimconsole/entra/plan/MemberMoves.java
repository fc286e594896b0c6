package org.scimconsole.entra.plan;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the members that are sent for one group come to: who joins, and who is a member already and is sent again. */
final class MemberMoves {
    private final Set<String> there;
    private final Set<String> joins = new LinkedHashSet<>();
    private final Set<String> again = new LinkedHashSet<>();

    MemberMoves(Collection<String> there) {
        this.there = new LinkedHashSet<>(there);
    }

    synchronized void follow(ShadowPatch patch) {
        for (String id : patch.added()) {
            (there.add(id) ? joins : again).add(id);
        }
        there.removeAll(patch.removed());
    }

    synchronized Set<String> joins() {
        return new LinkedHashSet<>(joins);
    }

    synchronized int again() {
        return again.size();
    }
}
