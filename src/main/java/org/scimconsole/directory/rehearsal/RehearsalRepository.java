package org.scimconsole.directory.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.model.OrganizationId;

/** Rehearsals and what they came to. What is written in one is kept by the other repositories, under its id. */
public interface RehearsalRepository {
    /** Adds a rehearsal. */
    void insert(Rehearsal rehearsal);

    /** @return the organisation's rehearsal that has not ended, though it may be overdue */
    Optional<Rehearsal> current(OrganizationId organization);

    /** @return the rehearsals that should have ended by now */
    List<Rehearsal> overdue(Instant now);

    /** Ends a rehearsal: from then on nobody is let into it. */
    void end(OrganizationId rehearsal, Instant at);

    /** @return a rehearsal that has ended and left something behind */
    Optional<OrganizationId> leftover();

    /** Forgets part of what an ended rehearsal left, at most so many rows of each kind. @return whether more is left */
    boolean forget(OrganizationId rehearsal, int limit);

    /** @return how many users or groups came to what */
    Map<ChangeKind, Long> counts(OrganizationId rehearsal, ResourceKind type);

    /** @return how many memberships began, or ended */
    long memberships(OrganizationId rehearsal, boolean come);

    /** @return the users or groups that differ, in the order in which they were first written */
    Page<StateDifference> states(
            OrganizationId rehearsal, ResourceKind type, @Nullable ChangeKind kind, PageRequest page);

    /** @return the memberships that began, or ended */
    Page<MembershipDifference> memberships(OrganizationId rehearsal, boolean come, PageRequest page);

    /** @return how many different refusals there were */
    long refused(OrganizationId rehearsal);

    /** @return the refusals, newest first */
    List<RepeatedRefusal> refusals(OrganizationId rehearsal, int limit);

    /** @return those users or groups that differ and were written in the organisation after a moment, too */
    List<StateDifference> writtenSince(Rehearsal rehearsal, ResourceKind type, Instant since);

    /**
     * @return those memberships that differ from the organisation's, of users and groups that both stay, and that changed
     *     in the organisation since the rehearsal began
     */
    List<MembershipDifference> membershipsChangedSince(Rehearsal rehearsal);

    /** @return ids of users or groups that differ, whose name somebody has that the rehearsal never wrote */
    List<String> namesTaken(Rehearsal rehearsal, ResourceKind type);
}
