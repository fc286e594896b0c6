package org.scimconsole.entra.cycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scimconsole.entra.log.ProvisioningAction;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.log.ProvisioningStep;
import org.scimconsole.entra.mapping.TargetPath;
import org.scimconsole.entra.tenant.TenantGroup;

/** One group without its members: match by name, create, rename. Members are never asked for. */
final class GroupProvisioning {
    private static final TargetPath NAME = TargetPath.parse("displayName");
    private static final TargetPath EXTERNAL_ID = TargetPath.parse("externalId");
    private static final String WITHOUT_MEMBERS = "excludedAttributes=members";

    private final Run run;
    private final Skips skips;

    GroupProvisioning(Run run) {
        this.run = run;
        this.skips = new Skips(run);
    }

    void provision(TenantGroup group, boolean forced) {
        ObjectState known = run.known(group.id());
        Map<TargetPath, String> wanted = new LinkedHashMap<>();
        wanted.put(EXTERNAL_ID, group.id());
        wanted.put(NAME, group.displayName());
        Map<String, String> text = Comparison.byText(wanted);
        String tried = Run.fingerprint(text);
        if (!forced && known != null && !needed(known, text, tried)) {
            return;
        }
        EntryDraft draft = run.log().draft(group.id(), group.displayName(), "Group");
        draft.step(
                "EntryImport",
                ProvisioningStep.Type.IMPORT,
                "Received Group '" + group.displayName() + "' change of type (Add) from Microsoft Entra ID");
        ObjectState now = run.remember(group.id(), ObjectState.Kind.GROUP, group.displayName());
        boolean create = now.targetId == null;
        try {
            if (create) {
                match(draft, now, wanted);
            } else {
                JsonNode resource = run.scim(draft).read("/Groups/" + now.targetId, WITHOUT_MEMBERS);
                matched(draft, resource, group.displayName());
                compare(draft, resource, wanted);
            }
            now.escrow = null;
            now.sent = text;
            now.active = now.targetId != null;
        } catch (ExportFailure failure) {
            now.escrow = run.afterFailure(now.escrow, tried);
            run.failed(
                    draft, create && !draft.adopted ? ProvisioningAction.CREATE : ProvisioningAction.UPDATE, failure);
        }
    }

    private boolean needed(ObjectState known, Map<String, String> text, String tried) {
        return known.escrow != null ? run.due(known.escrow, tried) : run.initial() || !known.sent.equals(text);
    }

    private void match(EntryDraft draft, ObjectState now, Map<TargetPath, String> wanted) throws ExportFailure {
        String name = String.valueOf(wanted.get(NAME));
        List<JsonNode> found =
                run.scim(draft).find("/Groups", WITHOUT_MEMBERS + "&" + UserProvisioning.filter("displayName", name));
        if (found.size() > 1) {
            throw new ExportFailure(
                    "SystemForCrossDomainIdentityManagementMultipleEntriesInResponse",
                    found.size() + " groups of the service are named '" + name + "'.",
                    "Rename all but one of them.");
        }
        if (found.size() == 1) {
            JsonNode resource = found.get(0);
            draft.adopted = true;
            matched(draft, resource, name);
            compare(draft, resource, wanted);
            now.targetId = resource.path("id").asText();
        } else if (!run.may(TargetAction.CREATE)) {
            skips.suppressed(draft, TargetAction.CREATE);
        } else {
            draft.step(
                    "EntrySynchronizationAdd",
                    ProvisioningStep.Type.MATCHING,
                    draft.subject()
                            + " will be created in the service (Group is active and assigned in Microsoft Entra ID,"
                            + " but no matching Group was found in the service)");
            now.targetId = run.scim(draft).create("/Groups", run.bodies().group(wanted));
            draft.targetId = now.targetId;
            wanted.forEach((path, value) -> draft.modified(List.of(new AttributeOp(path, value, null))));
            draft.step("EntryExportAdd", ProvisioningStep.Type.EXPORT, draft.subject() + " was created in the service");
            run.finish(draft, ProvisioningAction.CREATE);
        }
    }

    private static void matched(EntryDraft draft, JsonNode resource, String name) {
        draft.step(
                "EntryImport",
                ProvisioningStep.Type.MATCHING,
                ProvisioningStatus.SUCCESS,
                "Retrieved '" + name + "' from the service",
                Map.of("id", resource.path("id").asText()));
    }

    private void compare(EntryDraft draft, JsonNode resource, Map<TargetPath, String> wanted) throws ExportFailure {
        draft.targetId = resource.path("id").asText();
        List<AttributeOp> ops = Comparison.differences(resource, wanted);
        if (ops.isEmpty()) {
            skips.redundant(draft);
        } else if (!run.may(TargetAction.UPDATE)) {
            skips.suppressed(draft, TargetAction.UPDATE);
        } else {
            draft.modified(ops);
            run.scim(draft).patch("/Groups/" + draft.targetId, run.bodies().attributes(ops));
            draft.step(
                    "EntryExportUpdate", ProvisioningStep.Type.EXPORT, draft.subject() + " was updated in the service");
            run.finish(draft, ProvisioningAction.UPDATE);
        }
    }
}
