package org.scimconsole.entra.cycle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.scimconsole.entra.log.ProvisioningAction;
import org.scimconsole.entra.log.ProvisioningStep;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantUser;

/** Who is deleted for good in the tenant, and groups no longer assigned. Who had left the scope before is nobody's business. */
final class Departures {
    private final Run run;

    Departures(Run run) {
        this.run = run;
    }

    /** @return ids of everybody whom this cycle would disable or delete */
    static Set<String> expected(Tenant tenant, Set<String> inScope, CycleSettings settings, CycleState state) {
        Set<String> ids = new LinkedHashSet<>();
        state.objects().forEach((id, object) -> {
            if (object.targetId == null || !object.managed) {
                return;
            }
            if (object.kind == ObjectState.Kind.GROUP) {
                if (settings.groupMappings().provisioned() && !tenant.groupInScope(id)) {
                    ids.add(id);
                }
                return;
            }
            TenantUser user = tenant.users().get(id);
            if (user == null) {
                ids.add(id);
            } else if (object.active) {
                boolean leaves = !inScope.contains(id) && !settings.skipOutOfScopeDeletions();
                if (leaves || (inScope.contains(id) && !user.alive())) {
                    ids.add(id);
                }
            }
        });
        return ids;
    }

    /** @return ids of what is to be deleted */
    List<String> gone() {
        List<String> ids = new ArrayList<>();
        run.state().objects().forEach((id, object) -> {
            boolean there = object.kind == ObjectState.Kind.USER
                    ? run.tenant().users().containsKey(id)
                    : run.tenant().groupInScope(id)
                            || !run.settings().groupMappings().provisioned();
            if (!there) {
                ids.add(id);
            }
        });
        ids.sort(null);
        return ids;
    }

    void delete(String id) {
        ObjectState known = run.known(id);
        if (known == null) {
            return;
        }
        boolean user = known.kind == ObjectState.Kind.USER;
        if (known.targetId == null || !known.managed) {
            run.state().objects().remove(id);
            return;
        }
        EntryDraft draft = run.log().draft(id, known.name, user ? "User" : "Group");
        draft.targetId = known.targetId;
        draft.step(
                "EntryImportDelete", ProvisioningStep.Type.IMPORT, CyclePhrase.RECEIVED_DELETE.with(draft.subject()));
        if (run.staged().contains(id)) {
            new Skips(run).staged(draft);
            return;
        }
        if (!run.may(TargetAction.DELETE)) {
            run.state().objects().remove(id);
            new Skips(run).suppressed(draft, TargetAction.DELETE);
            return;
        }
        if (!run.due(known.escrow, "delete")) {
            return;
        }
        try {
            run.scim(draft).delete((user ? "/Users/" : "/Groups/") + known.targetId);
            draft.step("EntryExportDelete", ProvisioningStep.Type.EXPORT, CyclePhrase.DELETED.with(draft.subject()));
            run.state().objects().remove(id);
            run.finish(draft, ProvisioningAction.DELETE);
        } catch (ExportFailure failure) {
            known.escrow = run.afterFailure(known.escrow, "delete");
            run.failed(draft, ProvisioningAction.DELETE, failure);
        }
    }
}
