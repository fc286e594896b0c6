package org.scimconsole.entra.cycle;

import java.util.Map;
import org.scimconsole.entra.log.ErrorInformation;
import org.scimconsole.entra.log.ProvisioningAction;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.log.ProvisioningStep;
import org.scimconsole.entra.wording.Wording;

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
                (draft.user() ? CyclePhrase.REDUNDANT_USER : CyclePhrase.REDUNDANT_GROUP).with(draft.subject()),
                Wording.none());
    }

    void notEntitled(EntryDraft draft) {
        boolean user = draft.user();
        skip(
                draft,
                "NotEffectivelyEntitled",
                (user ? CyclePhrase.USER_NOT_ENTITLED : CyclePhrase.GROUP_NOT_ENTITLED).with(draft.subject()),
                (user ? CyclePhrase.USER_NOT_ENTITLED_ACTION : CyclePhrase.GROUP_NOT_ENTITLED_ACTION).with());
    }

    void outOfScopeLeftAlone(EntryDraft draft) {
        skip(draft, "OutOfScopeDeletionSkipped", CyclePhrase.LEFT_ALONE.with(draft.subject()), Wording.none());
    }

    void notCreatedWhileDisabled(EntryDraft draft) {
        skip(draft, "NotActiveInSource", CyclePhrase.NOT_CREATED_WHILE_DISABLED.with(draft.subject()), Wording.none());
    }

    void groupsNotProvisioned(EntryDraft draft) {
        skip(
                draft,
                "MappingNotEnabled",
                CyclePhrase.GROUPS_NOT_PROVISIONED.with(draft.subject()),
                CyclePhrase.GROUPS_NOT_PROVISIONED_ACTION.with());
    }

    void notDisabledOnDemand(EntryDraft draft) {
        skip(
                draft,
                "NotActiveInSource",
                CyclePhrase.NOT_DISABLED_ON_DEMAND.with(draft.subject()),
                CyclePhrase.NOT_DISABLED_ON_DEMAND_ACTION.with());
    }

    void noMatchingValue(EntryDraft draft) {
        skip(
                draft,
                "ImportSkipped",
                CyclePhrase.NO_MATCHING_VALUE.with(draft.subject()),
                CyclePhrase.NO_MATCHING_VALUE_ACTION.with());
    }

    void suppressed(EntryDraft draft, TargetAction action) {
        CyclePhrase phrase = switch (action) {
            case CREATE -> CyclePhrase.CREATE_NOT_SELECTED;
            case UPDATE -> CyclePhrase.UPDATE_NOT_SELECTED;
            case DELETE -> CyclePhrase.DELETE_NOT_SELECTED;
        };
        skip(draft, "TargetActionNotSelected", phrase.with(draft.subject()), CyclePhrase.NOT_SELECTED_ACTION.with());
    }

    /** Held by the accidental-deletion threshold: nothing is sent. */
    void staged(EntryDraft draft) {
        draft.step(
                "EntryExportStaged",
                ProvisioningStep.Type.EXPORT,
                ProvisioningStatus.SUCCESS,
                CyclePhrase.STAGED.with(draft.subject()),
                Map.of("StagedAction", "StagedDelete"));
        run.log()
                .finish(
                        draft,
                        ProvisioningAction.STAGED_DELETE,
                        ProvisioningStatus.SUCCESS,
                        new ErrorInformation(
                                "TooManyDeletes", CyclePhrase.STAGED_REASON.with(), CyclePhrase.STAGED_ACTION.with()));
    }

    private void skip(EntryDraft draft, String reason, Wording sentence, Wording action) {
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
