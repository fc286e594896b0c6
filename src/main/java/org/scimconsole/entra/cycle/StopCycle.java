package org.scimconsole.entra.cycle;

import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.wording.Wording;

/** The whole cycle ends now: quarantine, or somebody stopped it. */
final class StopCycle extends RuntimeException {
    private final Quarantine.@Nullable Reason reason;
    private final transient Wording sentence;

    private StopCycle(Quarantine.@Nullable Reason reason, Wording sentence) {
        super(sentence.english());
        this.reason = reason;
        this.sentence = sentence;
    }

    static StopCycle quarantine(Quarantine.Reason reason, Wording sentence) {
        return new StopCycle(reason, sentence);
    }

    static StopCycle cancelled() {
        return new StopCycle(null, CyclePhrase.STOPPED.with());
    }

    Wording sentence() {
        return sentence;
    }

    Quarantine.@Nullable Reason reason() {
        return reason;
    }
}
