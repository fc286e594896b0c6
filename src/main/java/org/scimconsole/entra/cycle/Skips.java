package org.scimconsole.entra.cycle;

import java.util.Locale;
import java.util.Map;
import org.scimconsole.entra.log.ErrorInformation;
import org.scimconsole.entra.log.ProvisioningAction;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.log.ProvisioningStep;

/** The lines of those for whom nothing is done, each with Entra's reason. */
final class Skips {
    private final Run run;

    Skips(Run run) {
        this.run = run;
    }

    void redundant(EntryDraft draft) {
        skip(
                draft,
                "RedundantExport",
                "The state of the " + draft.source.type().toLowerCase(Locale.ROOT)
                        + " in both the source and target systems already match. No change to the " + draft.subject()
                        + " currently needs to be made.",
                "");
    }

    void notEntitled(EntryDraft draft) {
        skip(
                draft,
                "NotEffectivelyEntitled",
                draft.subject() + " is not assigned to the application, nor a direct member of an assigned group.",
                "Assign them under Users and groups.");
    }

    void outOfScopeLeftAlone(EntryDraft draft) {
        skip(
                draft,
                "OutOfScopeDeletionSkipped",
                draft.subject() + " left the scope and is left alone (SkipOutOfScopeDeletions).",
                "");
    }

    void notCreatedWhileDisabled(EntryDraft draft) {
        skip(
                draft,
                "NotActiveInSource",
                draft.subject() + " is disabled in the source and not in the target; disabled users are not created.",
                "");
    }

    void noMatchingValue(EntryDraft draft) {
        skip(
                draft,
                "ImportSkipped",
                draft.subject() + " has no value for the matching attribute.",
                "Give it one, or match by another attribute.");
    }

    void suppressed(EntryDraft draft, TargetAction action) {
        skip(
                draft,
                "TargetActionNotSelected",
                "The target object action " + action + " is not selected, so nothing is sent for " + draft.subject()
                        + ".",
                "Select it on the mapping page.");
    }

    /** Held by the accidental-deletion threshold: nothing is sent. */
    void staged(EntryDraft draft) {
        draft.step(
                "EntryExportStaged",
                ProvisioningStep.Type.EXPORT,
                ProvisioningStatus.SUCCESS,
                draft.subject() + " would be disabled or deleted; held by the accidental deletion threshold.",
                Map.of("StagedAction", "StagedDelete"));
        run.log()
                .finish(
                        draft,
                        ProvisioningAction.STAGED_DELETE,
                        ProvisioningStatus.SUCCESS,
                        new ErrorInformation(
                                "TooManyDeletes",
                                "More disables and deletes than the accidental deletion threshold allows.",
                                "Allow the deletes, or mend the source and restart."));
    }

    private void skip(EntryDraft draft, String reason, String sentence, String action) {
        draft.step(
                "EntrySynchronizationSkip",
                ProvisioningStep.Type.EXPORT,
                ProvisioningStatus.SKIPPED,
                sentence,
                Map.of("SkipReason", reason));
        run.log()
                .finish(
                        draft,
                        ProvisioningAction.OTHER,
                        ProvisioningStatus.SKIPPED,
                        new ErrorInformation(reason, sentence, action));
    }
}
