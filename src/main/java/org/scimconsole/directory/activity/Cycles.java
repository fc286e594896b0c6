package org.scimconsole.directory.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.activity.ActivityRepository.CycleMark;
import org.scimconsole.model.OrganizationId;

/**
 * Numbers the identity provider's cycles: requests belong together until it is silent for {@link #SILENCE}, which is far
 * less than the 40 minutes between Entra's cycles.
 */
public final class Cycles {
    /** After which a request begins a new cycle. */
    public static final Duration SILENCE = Duration.ofMinutes(5);

    private final ConcurrentHashMap<OrganizationId, CycleMark> newest = new ConcurrentHashMap<>();

    /** @return the number of the cycle that a request at this moment belongs to */
    long number(Session session, OrganizationId organization, Instant at) {
        CycleMark known = newest.get(organization);
        if (known == null || at.isAfter(known.at().plus(SILENCE))) {
            // Another node may have seen requests that this one did not.
            known = session.activity().newestCycle(organization).orElse(new CycleMark(0, Instant.EPOCH));
        }
        long number = at.isAfter(known.at().plus(SILENCE)) ? known.cycle() + 1 : known.cycle();
        Instant last = at.isAfter(known.at()) ? at : known.at();
        newest.put(organization, new CycleMark(number, last));
        return number;
    }
}
