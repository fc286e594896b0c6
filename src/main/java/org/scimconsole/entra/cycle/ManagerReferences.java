package org.scimconsole.entra.cycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.scim.ScimRequest;
import org.scimconsole.entra.log.ErrorInformation;
import org.scimconsole.entra.log.ProvisioningAction;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.log.ProvisioningStep;
import org.scimconsole.entra.tenant.TenantUser;
import org.scimconsole.entra.wording.Wording;

/** Managers, after all people are there: asked first whether the link holds already, then sent. Never taken away. */
final class ManagerReferences {
    private final Run run;

    ManagerReferences(Run run) {
        this.run = run;
    }

    boolean needed(TenantUser user) {
        ObjectState known = run.known(user.id());
        return run.settings().mappings().manager()
                && user.managerId() != null
                && user.alive()
                && run.inScope().contains(user.id())
                && known != null
                && known.targetId != null
                && known.managed
                && !user.managerId().equals(known.manager);
    }

    void link(TenantUser user) {
        ObjectState known = run.known(user.id());
        String managerId = user.managerId();
        if (known == null || known.targetId == null || managerId == null) {
            return;
        }
        EntryDraft draft = run.log().draft(user.id(), user.displayName(), "User");
        draft.reference = true;
        draft.targetId = known.targetId;
        String target = target(managerId);
        if (target == null) {
            known.manager = managerId;
            unresolved(draft, managerId);
            return;
        }
        try {
            if (!linked(draft, known.targetId, target) && run.may(TargetAction.UPDATE)) {
                run.scim(draft).patch("/Users/" + known.targetId, run.bodies().manager(target, known.manager == null));
                draft.step(
                        "EntryExportUpdate",
                        ProvisioningStep.Type.EXPORT,
                        CyclePhrase.MANAGER_SET.with(draft.subject()));
                run.log().managerSet();
                run.finish(draft, ProvisioningAction.UPDATE);
            }
            known.manager = managerId;
        } catch (ExportFailure failure) {
            run.failed(draft, ProvisioningAction.UPDATE, failure);
        }
    }

    private @Nullable String target(String managerId) {
        ObjectState manager = run.known(managerId);
        return manager == null || !run.inScope().contains(managerId) ? null : manager.targetId;
    }

    /** Section 4.7: unquoted values. A service that cannot answer this is simply sent the manager. */
    private boolean linked(EntryDraft draft, String userId, String managerId) throws ExportFailure {
        String filter = "filter=" + ScimRequest.encoded("id eq " + userId + " and manager eq " + managerId);
        try {
            List<JsonNode> found = run.scim(draft).find("/Users", filter + "&attributes=id");
            return !found.isEmpty();
        } catch (ExportFailure failure) {
            if (failure.information().errorCode().endsWith("BadRequest")
                    || failure.information().errorCode().equals("NotImplemented")) {
                return false;
            }
            throw failure;
        }
    }

    private void unresolved(EntryDraft draft, String managerId) {
        Wording sentence = CyclePhrase.MANAGER_UNRESOLVED.with(managerId, String.valueOf(draft.source.id()));
        draft.step(
                "EntrySynchronizationUpdate",
                ProvisioningStep.Type.REFERENCE_RESOLUTION,
                ProvisioningStatus.WARNING,
                sentence,
                Map.of("ErrorCode", "UnableToResolveReferenceAttributeValue"));
        run.log()
                .finish(
                        draft,
                        ProvisioningAction.OTHER,
                        ProvisioningStatus.WARNING,
                        new ErrorInformation(
                                "UnableToResolveReferenceAttributeValue",
                                sentence,
                                CyclePhrase.MANAGER_UNRESOLVED_ACTION.with()));
    }
}
