package org.scimconsole.entra.cycle;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A cycle in numbers. People and groups are counted once each; managers and memberships are references and counted apart.
 *
 * @param cycleId its id
 * @param kind initial or incremental
 * @param ending how it ended
 * @param created people and groups made
 * @param updated changed, linked or brought back
 * @param disabled set to inactive
 * @param deleted deleted
 * @param skipped nothing to do, or not to be provisioned
 * @param failed refused or not answered, references included
 * @param staged held by the deletion threshold
 * @param waiting in escrow, to be tried again
 * @param managersSet manager references sent
 * @param membersAdded memberships sent
 * @param membersRemoved memberships taken away
 * @param warnings references that could not be resolved
 * @param requests sent in all
 * @param elapsed real time
 * @param quarantine why the job is in quarantine, or null
 */
public record CycleSummary(
        String cycleId,
        Kind kind,
        Ending ending,
        long created,
        long updated,
        long disabled,
        long deleted,
        long skipped,
        long failed,
        long staged,
        long waiting,
        long managersSet,
        long membersAdded,
        long membersRemoved,
        long warnings,
        long requests,
        Duration elapsed,
        @Nullable Quarantine quarantine) {

    /** The two kinds of cycles. */
    public enum Kind {
        INITIAL,
        INCREMENTAL
    }

    /** How a cycle ended. */
    public enum Ending {
        /** Everything went through. */
        SUCCEEDED,
        /** Some entries failed. */
        ENTRY_ERRORS,
        /** The job is in quarantine. */
        QUARANTINED,
        /** Somebody stopped it. */
        CANCELLED
    }

    /** @return requests a second of real time */
    public double requestsPerSecond() {
        double seconds = elapsed.toNanos() / 1e9;
        return seconds <= 0 ? 0 : requests / seconds;
    }

    /** @return whether the service was not reached, or let nobody in, so that nothing at all was looked at */
    public boolean stoppedAtTheDoor() {
        return quarantine != null
                && quarantine.reason() == Quarantine.Reason.ENCOUNTERED_QUARANTINE_EXCEPTION
                && created
                                + updated
                                + disabled
                                + deleted
                                + skipped
                                + failed
                                + staged
                                + managersSet
                                + membersAdded
                                + membersRemoved
                                + warnings
                        == 0;
    }

    /** @return the counts in one sentence */
    public String sentence() {
        return created + " created, " + updated + " updated, " + disabled + " disabled, " + deleted + " deleted, "
                + skipped
                + " skipped, " + failed + " failed; " + membersAdded + " members added, " + membersRemoved
                + " removed; " + requests + " requests, " + Math.round(requestsPerSecond()) + " a second.";
    }
}
