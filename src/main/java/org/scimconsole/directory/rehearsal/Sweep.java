package org.scimconsole.directory.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.token.ScimToken;
import org.scimconsole.model.OrganizationId;

/**
 * Ends rehearsals that are overdue, and forgets what ended ones left, a thousand rows at a time so that nobody waits
 * long. What is not done when the program stops is done by the next sweep.
 */
public final class Sweep {
    private static final int STEP = 1_000;
    /** So much is forgotten while the caller waits; the rest soon after. */
    private static final int STEPS_AT_ONCE = 10;

    private final Store store;

    /** @param store where rehearsals are kept */
    public Sweep(Store store) {
        this.store = store;
    }

    /** Ends what is overdue and forgets what is left. */
    public void run(Instant now) {
        List<Rehearsal> overdue = store.read(session -> session.rehearsals().overdue(now));
        if (!overdue.isEmpty()) {
            store.write(session -> {
                overdue.forEach(rehearsal -> end(session, rehearsal, now));
                return true;
            });
        }
        tidy();
    }

    /** Ends a rehearsal inside a unit of work: its token is dead from then on. */
    static void end(Session session, Rehearsal rehearsal, Instant now) {
        session.rehearsals().end(rehearsal.id(), now);
        for (ScimToken token : session.tokens().list(rehearsal.id())) {
            session.tokens().end(token.id(), now);
        }
    }

    /** Forgets what ended rehearsals left. */
    void tidy() {
        for (int step = 0; step < STEPS_AT_ONCE; step++) {
            Optional<OrganizationId> leftover =
                    store.read(session -> session.rehearsals().leftover());
            if (leftover.isEmpty()) {
                return;
            }
            store.write(session -> session.rehearsals().forget(leftover.get(), STEP));
        }
        later();
    }

    private void later() {
        store.later(session -> {
            session.rehearsals().leftover().ifPresent(leftover -> {
                session.rehearsals().forget(leftover, STEP);
                later();
            });
            return true;
        });
    }
}
