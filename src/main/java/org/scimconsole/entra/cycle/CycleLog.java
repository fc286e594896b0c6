package org.scimconsole.entra.cycle;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.log.ErrorInformation;
import org.scimconsole.entra.log.Identity;
import org.scimconsole.entra.log.ProvisioningAction;
import org.scimconsole.entra.log.ProvisioningEntry;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.log.ProvisioningStep;
import org.scimconsole.entra.wording.Wording;

/** Counts lines, hands them to the listener one at a time, and notices when too many fail. */
final class CycleLog {
    private final Surroundings around;
    private final QuarantineRules rules;
    private final CycleListener listener;
    private final String cycleId;
    private final Map<ProvisioningAction, Long> done = new EnumMap<>(ProvisioningAction.class);
    private long skipped;
    private long failures;
    private long referenceFailures;
    private long warnings;
    private long lines;
    private long managers;
    private long membersAdded;
    private long membersRemoved;
    private long staged;
    private @Nullable Wording notice;
    private int progressDone;
    private int progressTotal;
    private CycleListener.Phase phase = CycleListener.Phase.CREDENTIALS;

    CycleLog(Surroundings around, QuarantineRules rules, CycleListener listener) {
        this.around = around;
        this.rules = rules;
        this.listener = listener;
        this.cycleId = around.ids().get();
    }

    boolean wire() {
        return listener.wire();
    }

    EntryDraft draft(String id, String name, String type) {
        EntryDraft draft =
                new EntryDraft(new Identity(id, name, type), around.nanoTime().getAsLong());
        Wording first = notice;
        if (first != null) {
            notice = null;
            draft.step("Note", ProvisioningStep.Type.PROCESSING, first);
        }
        return draft;
    }

    /** @param words stand first among the steps of the next line */
    void notice(Wording words) {
        notice = words;
    }

    synchronized void phase(CycleListener.Phase next, int total) {
        phase = next;
        progressDone = 0;
        progressTotal = total;
        listener.progress(phase, 0, total);
    }

    synchronized void advance() {
        progressDone++;
        listener.progress(phase, progressDone, progressTotal);
    }

    synchronized void finish(
            EntryDraft draft, ProvisioningAction action, ProvisioningStatus status, @Nullable ErrorInformation error) {
        lines++;
        switch (status) {
            case SUCCESS -> {
                if (action == ProvisioningAction.STAGED_DELETE) {
                    staged++;
                } else if (!draft.reference) {
                    done.merge(action, 1L, Long::sum);
                }
            }
            case SKIPPED -> skipped++;
            case WARNING -> warnings++;
            case FAILURE -> {
                failures++;
                referenceFailures += draft.reference ? 1 : 0;
            }
        }
        listener.entry(new ProvisioningEntry(
                around.ids().get(),
                around.ids().get(),
                cycleId,
                around.clock().instant(),
                Duration.ofNanos(Math.max(0, around.nanoTime().getAsLong() - draft.began)),
                action,
                status,
                draft.adopted,
                error,
                draft.source,
                new Identity(draft.targetId, draft.source.displayName(), draft.source.type()),
                List.copyOf(draft.steps),
                List.copyOf(draft.modified)));
        if (status == ProvisioningStatus.FAILURE) {
            judge();
        }
    }

    synchronized void managerSet() {
        managers++;
    }

    synchronized void members(int added, int removed) {
        membersAdded += added;
        membersRemoved += removed;
    }

    /** Entra's thresholds; references count only against the total. */
    private void judge() {
        long own = failures - referenceFailures;
        if (failures > rules.total()) {
            throw tooMuch(Quarantine.Reason.ENCOUNTERED_TOTAL_ESCROW_THRESHOLD);
        }
        if (own > rules.base()) {
            throw tooMuch(Quarantine.Reason.ENCOUNTERED_BASE_ESCROW_THRESHOLD);
        }
        if (own >= rules.evaluatedFrom() && own > rules.proportion() * lines) {
            throw tooMuch(Quarantine.Reason.ENCOUNTERED_ESCROW_PROPORTION_THRESHOLD);
        }
    }

    private StopCycle tooMuch(Quarantine.Reason reason) {
        return StopCycle.quarantine(reason, CyclePhrase.TOO_MANY_FAILED.with(failures, lines));
    }

    synchronized CycleSummary summary(
            CycleSummary.Kind kind,
            CycleSummary.Ending ending,
            long waiting,
            long requests,
            Duration elapsed,
            @Nullable Quarantine quarantine) {
        CycleSummary.Ending how =
                ending == CycleSummary.Ending.SUCCEEDED && failures > 0 ? CycleSummary.Ending.ENTRY_ERRORS : ending;
        return new CycleSummary(
                cycleId,
                kind,
                how,
                count(ProvisioningAction.CREATE),
                count(ProvisioningAction.UPDATE),
                count(ProvisioningAction.DISABLE),
                count(ProvisioningAction.DELETE),
                skipped,
                failures,
                staged,
                waiting,
                managers,
                membersAdded,
                membersRemoved,
                warnings,
                requests,
                elapsed,
                quarantine);
    }

    private long count(ProvisioningAction action) {
        return done.getOrDefault(action, 0L);
    }
}
