package org.scimconsole.entra.cycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scimconsole.entra.log.ProvisioningAction;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.log.ProvisioningStep;
import org.scimconsole.entra.mapping.AttributeMapping;
import org.scimconsole.entra.mapping.TargetPath;
import org.scimconsole.entra.tenant.TenantGroup;

/** One group without its members: match, create, update by comparison. Members are never asked for. */
final class GroupProvisioning {
    static final String WITHOUT_MEMBERS = "excludedAttributes=members";

    private final Run run;
    private final Skips skips;

    GroupProvisioning(Run run) {
        this.run = run;
        this.skips = new Skips(run);
    }

    /**
     * @param group which
     * @param forced on demand: also when nothing changed since the last cycle
     */
    void provision(TenantGroup group, boolean forced) {
        ObjectState known = run.known(group.id());
        Map<TargetPath, String> wanted = run.settings().groupMappings().values(group);
        Map<String, String> text = Comparison.byText(wanted);
        String tried = Run.fingerprint(text);
        if (!forced && known != null && !needed(known, text, tried)) {
            return;
        }
        EntryDraft draft = draft(group);
        if (!run.tenant().groupInScope(group.id())) {
            skips.notEntitled(draft.scoping(false));
            return;
        }
        draft.scoping(true);
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

    private EntryDraft draft(TenantGroup group) {
        EntryDraft draft = run.log().draft(group.id(), group.displayName(), "Group");
        return draft.step(
                "EntryImport",
                ProvisioningStep.Type.IMPORT,
                ProvisioningStatus.SUCCESS,
                CyclePhrase.RECEIVED_ADD.with(draft.subject()),
                Map.of("objectId", group.id(), "displayName", group.displayName()));
    }

    private boolean needed(ObjectState known, Map<String, String> text, String tried) {
        return known.escrow != null ? run.due(known.escrow, tried) : run.initial() || !known.sent.equals(text);
    }

    private void match(EntryDraft draft, ObjectState now, Map<TargetPath, String> wanted) throws ExportFailure {
        List<JsonNode> found = null;
        for (AttributeMapping row : run.settings().groupMappings().matching()) {
            String value = wanted.get(row.target());
            if (value != null) {
                found = run.scim(draft)
                        .find(
                                "/Groups",
                                WITHOUT_MEMBERS + "&"
                                        + UserProvisioning.filter(row.target().text(), value));
                if (!found.isEmpty()) {
                    break;
                }
            }
        }
        if (found == null) {
            skips.noMatchingValue(draft);
            return;
        }
        if (found.size() > 1) {
            throw new ExportFailure(
                    "SystemForCrossDomainIdentityManagementMultipleEntriesInResponse",
                    CyclePhrase.DUPLICATE_GROUPS.with(found.size(), draft.subject()),
                    CyclePhrase.DUPLICATES_ACTION.with());
        }
        if (found.size() == 1) {
            JsonNode resource = found.get(0);
            draft.adopted = true;
            matched(draft, resource, String.valueOf(draft.source.displayName()));
            compare(draft, resource, wanted);
            now.targetId = resource.path("id").asText();
        } else if (!run.may(TargetAction.CREATE)) {
            skips.suppressed(draft, TargetAction.CREATE);
        } else {
            draft.step(
                    "EntrySynchronizationAdd",
                    ProvisioningStep.Type.MATCHING,
                    CyclePhrase.GROUP_WILL_BE_CREATED.with(draft.subject()));
            now.targetId = run.scim(draft).create("/Groups", run.bodies().group(wanted));
            draft.targetId = now.targetId;
            wanted.forEach((path, value) -> draft.modified(List.of(new AttributeOp(path, value, null))));
            draft.step("EntryExportAdd", ProvisioningStep.Type.EXPORT, CyclePhrase.CREATED.with(draft.subject()));
            run.finish(draft, ProvisioningAction.CREATE);
        }
    }

    private static void matched(EntryDraft draft, JsonNode resource, String name) {
        draft.step(
                "EntryImport",
                ProvisioningStep.Type.MATCHING,
                ProvisioningStatus.SUCCESS,
                CyclePhrase.RETRIEVED_TARGET.with(name),
                Map.of("id", resource.path("id").asText()));
    }

    private void compare(EntryDraft draft, JsonNode resource, Map<TargetPath, String> wanted) throws ExportFailure {
        draft.targetId = resource.path("id").asText();
        List<AttributeOp> ops = Comparison.differences(resource, always(wanted));
        if (ops.isEmpty()) {
            skips.redundant(draft);
        } else if (!run.may(TargetAction.UPDATE)) {
            skips.suppressed(draft, TargetAction.UPDATE);
        } else {
            draft.modified(ops);
            run.scim(draft).patch("/Groups/" + draft.targetId, run.bodies().attributes(ops));
            draft.step("EntryExportUpdate", ProvisioningStep.Type.EXPORT, CyclePhrase.UPDATED.with(draft.subject()));
            run.finish(draft, ProvisioningAction.UPDATE);
        }
    }

    private Map<TargetPath, String> always(Map<TargetPath, String> wanted) {
        Map<TargetPath, String> kept = new LinkedHashMap<>(wanted);
        run.settings().groupMappings().rows().stream()
                .filter(AttributeMapping::creationOnly)
                .forEach(row -> kept.remove(row.target()));
        return kept;
    }
}
