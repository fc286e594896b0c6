package org.scimconsole.entra.cycle;

import java.time.Instant;
import org.scimconsole.entra.wording.Wording;

/**
 * Why and since when Entra holds the job back.
 *
 * @param reason which rule
 * @param error what happened, in words
 * @param began when
 * @param nextAttempt when it is tried again
 * @param attempts how often it was entered without a good cycle between
 */
public record Quarantine(Reason reason, Wording error, Instant began, Instant nextAttempt, int attempts) {

    /** Graph's {@code synchronizationQuarantine.reason}. */
    public enum Reason {
        /** Credentials refused, or the endpoint does not speak SCIM. */
        ENCOUNTERED_QUARANTINE_EXCEPTION("EncounteredQuarantineException"),
        /** Too many failures, references aside. */
        ENCOUNTERED_BASE_ESCROW_THRESHOLD("EncounteredBaseEscrowThreshold"),
        /** Too many failures in all. */
        ENCOUNTERED_TOTAL_ESCROW_THRESHOLD("EncounteredTotalEscrowThreshold"),
        /** Too large a part of all lines failed. */
        ENCOUNTERED_ESCROW_PROPORTION_THRESHOLD("EncounteredEscrowProportionThreshold"),
        /** More disables and deletes than the accidental-deletion threshold allows. */
        TOO_MANY_DELETES("TooManyDeletes");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** @return as Graph writes it */
        public String text() {
            return text;
        }
    }
}
