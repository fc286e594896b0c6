package org.scimconsole.directory.brake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scimconsole.model.OrganizationId;

/** Settings of the brake, what it counted and what it holds. */
public interface BrakeRepository {
    /** @return the settings; {@link BrakeSettings#STANDARD} until others were set */
    BrakeSettings settings(OrganizationId organization);

    /** Keeps settings. */
    void settings(OrganizationId organization, BrakeSettings settings);

    /** @return how many removals of a kind were applied since a moment */
    long applied(OrganizationId organization, RemovalKind kind, Instant since);

    /** Counts removals that were applied. */
    void add(OrganizationId organization, RemovalKind kind, int number, Instant at);

    /** @return how many memberships there are */
    long memberships(OrganizationId organization);

    /** @return what is held, released or not, oldest first */
    List<HeldRequest> held(OrganizationId organization);

    /** @return the held request with a fingerprint */
    Optional<HeldRequest> find(OrganizationId organization, String fingerprint);

    /** Holds a request, or counts that it came again. */
    void hold(HeldRequest request);

    /** Lets a held request pass when it comes again. @return whether there was one */
    boolean release(OrganizationId organization, String id, Instant at, String by);

    /** Forgets a request that was carried out. */
    void forget(OrganizationId organization, String fingerprint);
}
