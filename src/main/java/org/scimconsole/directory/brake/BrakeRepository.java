package org.scimconsole.directory.brake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.model.OrganizationId;

/** Settings of the brake, what it counted and what it holds. */
public interface BrakeRepository {
    /** @return the settings; {@link BrakeSettings#STANDARD} until others were set */
    BrakeSettings settings(OrganizationId organization);

    /** Keeps settings. */
    void settings(OrganizationId organization, BrakeSettings settings);

    /** @return how many removals of a kind were applied since a moment */
    long applied(OrganizationId organization, RemovalKind kind, Instant since);

    /** Counts removals that were applied; the moment may be kept some seconds later than it was, never earlier. */
    void add(OrganizationId organization, RemovalKind kind, int number, Instant at);

    /** @return how many memberships there are */
    long memberships(OrganizationId organization);

    /** @return what is held, released or not, oldest first */
    List<HeldRequest> held(OrganizationId organization);

    /** @return the held request with a fingerprint */
    Optional<HeldRequest> find(OrganizationId organization, String fingerprint);

    /**
     * Holds a request, or counts that it came again: with as many removals as it asks for now, and released no more when
     * these are more than were released, or it was refused in spite of its release.
     */
    void hold(HeldRequest request);

    /** @return how many requests of each kind wait, not counting those released after a moment */
    Map<RemovalKind, Long> waiting(OrganizationId organization, Instant lapsed);

    /** Lets a held request pass when it comes again; null for time and name takes that back. @return whether there was one */
    boolean release(OrganizationId organization, String id, @Nullable Instant at, @Nullable String by);

    /** Lets all held requests pass when they come again, but those released after {@code lapsed}. @return how many waited */
    int releaseAll(OrganizationId organization, Instant at, String by, Instant lapsed);

    /** Takes a held request off the list. @return whether there was one */
    boolean dismiss(OrganizationId organization, String id);

    /** Forgets a request that was carried out. */
    void forget(OrganizationId organization, String fingerprint);

    /** Forgets up to so many counts of removals of any organisation that were applied before a moment. @return how many */
    int forgetRemovals(Instant before, int limit);

    /**
     * Forgets requests of any organisation that were released and never came again; what waits is kept.
     *
     * @param lapsed when they were released at the latest
     * @param lastSeen before which they came last
     * @return how many, up to the limit
     */
    int forgetLapsed(Instant lapsed, Instant lastSeen, int limit);
}
