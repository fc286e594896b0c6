package org.scimconsole.entra.cycle;

import org.jspecify.annotations.Nullable;

/** The whole cycle ends now: quarantine, or somebody stopped it. */
final class StopCycle extends RuntimeException {
    private final Quarantine.@Nullable Reason reason;

    private StopCycle(Quarantine.@Nullable Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    static StopCycle quarantine(Quarantine.Reason reason, String sentence) {
        return new StopCycle(reason, sentence);
    }

    static StopCycle cancelled() {
        return new StopCycle(null, "The cycle was stopped.");
    }

    Quarantine.@Nullable Reason reason() {
        return reason;
    }
}
