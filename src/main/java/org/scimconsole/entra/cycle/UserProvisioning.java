package org.scimconsole.entra.cycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.scim.ScimRequest;
import org.scimconsole.entra.log.ProvisioningAction;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.log.ProvisioningStep;
import org.scimconsole.entra.mapping.AttributeMapping;
import org.scimconsole.entra.mapping.TargetPath;
import org.scimconsole.entra.tenant.TenantUser;

/** One person: match, create, update by comparison, disable. */
final class UserProvisioning {
    private static final TargetPath ACTIVE = TargetPath.parse("active");

    private final Run run;
    private final Skips skips;

    UserProvisioning(Run run) {
        this.run = run;
        this.skips = new Skips(run);
    }

    /**
     * @param user whom
     * @param forced on demand: also when nothing changed since the last cycle
     */
    void provision(TenantUser user, boolean forced) {
        ObjectState known = run.known(user.id());
        boolean inScope = run.inScope().contains(user.id());
        if (!inScope) {
            leave(user, known, forced);
            return;
        }
        boolean active = user.alive();
        Map<TargetPath, String> wanted = run.settings().mappings().values(user, !active);
        Map<String, String> text = Comparison.byText(wanted);
        String tried = Run.fingerprint(text);
        if (!forced && known != null && !needed(known, text, tried)) {
            return;
        }
        EntryDraft draft = draft(user);
        draft.scoping(true);
        if (forced && !active) {
            skips.notDisabledOnDemand(draft);
            return;
        }
        if (run.staged().contains(user.id())) {
            skips.staged(draft);
            return;
        }
        ObjectState now = run.remember(user.id(), ObjectState.Kind.USER, user.displayName());
        Action action = new Action();
        try {
            if (now.targetId == null) {
                match(draft, now, wanted, active, action);
            } else {
                compare(draft, retrieved(draft, now.targetId), wanted, action);
            }
            now.escrow = null;
            now.sent = text;
            now.active = active;
            now.managed = true;
        } catch (ExportFailure failure) {
            now.escrow = run.afterFailure(now.escrow, tried);
            run.failed(draft, action.tried, failure);
        }
    }

    private boolean needed(ObjectState known, Map<String, String> text, String tried) {
        if (known.escrow != null) {
            return run.due(known.escrow, tried);
        }
        return run.initial() || !known.managed || !known.sent.equals(text);
    }

    private void match(EntryDraft draft, ObjectState now, Map<TargetPath, String> wanted, boolean active, Action action)
            throws ExportFailure {
        action.tried = ProvisioningAction.CREATE;
        List<JsonNode> found = null;
        for (AttributeMapping row : run.settings().mappings().matching()) {
            String value = wanted.get(row.target());
            if (value != null) {
                found = run.scim(draft).find("/Users", filter(row.target().text(), value));
                if (!found.isEmpty()) {
                    break;
                }
            }
        }
        if (found == null) {
            skips.noMatchingValue(draft);
        } else if (found.size() > 1) {
            throw new ExportFailure(
                    "DuplicateTargetEntries",
                    CyclePhrase.DUPLICATE_USERS.with(found.size(), draft.subject()),
                    CyclePhrase.DUPLICATES_ACTION.with());
        } else if (found.size() == 1) {
            JsonNode resource = found.get(0);
            String id = resource.path("id").asText();
            matched(draft, resource);
            draft.adopted = true;
            compare(draft, resource, wanted, action);
            now.targetId = id;
        } else if (!active) {
            skips.notCreatedWhileDisabled(draft);
        } else if (!run.may(TargetAction.CREATE)) {
            skips.suppressed(draft, TargetAction.CREATE);
        } else {
            create(draft, now, wanted);
        }
    }

    private void create(EntryDraft draft, ObjectState now, Map<TargetPath, String> wanted) throws ExportFailure {
        draft.step(
                "EntrySynchronizationAdd",
                ProvisioningStep.Type.MATCHING,
                CyclePhrase.USER_WILL_BE_CREATED.with(draft.subject()));
        now.targetId = run.scim(draft).create("/Users", run.bodies().user(wanted));
        draft.targetId = now.targetId;
        wanted.forEach((path, value) -> draft.modified(List.of(new AttributeOp(path, value, null))));
        draft.step("EntryExportAdd", ProvisioningStep.Type.EXPORT, CyclePhrase.CREATED.with(draft.subject()));
        run.finish(draft, ProvisioningAction.CREATE);
    }

    private void compare(EntryDraft draft, JsonNode resource, Map<TargetPath, String> wanted, Action action)
            throws ExportFailure {
        action.tried = ProvisioningAction.UPDATE;
        draft.targetId = resource.path("id").asText();
        List<AttributeOp> ops = Comparison.differences(resource, always(wanted));
        if (ops.isEmpty()) {
            skips.redundant(draft);
            return;
        }
        boolean disables = ops.stream()
                .anyMatch(op -> op.path().equals(ACTIVE) && op.value().equalsIgnoreCase("False"));
        action.tried = disables ? ProvisioningAction.DISABLE : ProvisioningAction.UPDATE;
        if (!run.may(TargetAction.UPDATE)) {
            skips.suppressed(draft, TargetAction.UPDATE);
            return;
        }
        draft.modified(ops);
        run.scim(draft).patch("/Users/" + draft.targetId, run.bodies().attributes(ops));
        draft.step(
                "EntryExportUpdate",
                ProvisioningStep.Type.EXPORT,
                (disables ? CyclePhrase.DISABLED : CyclePhrase.UPDATED).with(draft.subject()));
        run.finish(draft, action.tried);
    }

    /** Whoever was matched before is read by the id that the service gave them. */
    private JsonNode retrieved(EntryDraft draft, @Nullable String targetId) throws ExportFailure {
        JsonNode resource = run.scim(draft).read("/Users/" + targetId, "");
        matched(draft, resource);
        return resource;
    }

    private static void matched(EntryDraft draft, JsonNode resource) {
        Map<String, String> details = new LinkedHashMap<>();
        for (String attribute : List.of("id", "userName", "active", "displayName", "externalId")) {
            if (resource.path(attribute).isValueNode()) {
                details.put(attribute, resource.path(attribute).asText());
            }
        }
        draft.step(
                "EntryImport",
                ProvisioningStep.Type.MATCHING,
                ProvisioningStatus.SUCCESS,
                CyclePhrase.RETRIEVED_TARGET.with(String.valueOf(draft.source.displayName())),
                details);
    }

    private Map<TargetPath, String> always(Map<TargetPath, String> wanted) {
        Map<TargetPath, String> kept = new LinkedHashMap<>(wanted);
        run.settings().mappings().rows().stream()
                .filter(AttributeMapping::creationOnly)
                .forEach(row -> kept.remove(row.target()));
        return kept;
    }

    /** Unassigned or out of scope: inactive, and from then on nobody's business. */
    private void leave(TenantUser user, @Nullable ObjectState known, boolean forced) {
        if (known == null || known.targetId == null || !known.managed) {
            if ((run.initial() && known == null) || forced) {
                skips.notEntitled(draft(user).scoping(false));
            }
            return;
        }
        EntryDraft draft = draft(user).scoping(false);
        draft.targetId = known.targetId;
        if (run.settings().skipOutOfScopeDeletions()) {
            known.managed = false;
            skips.outOfScopeLeftAlone(draft);
        } else if (!known.active) {
            known.managed = false;
        } else if (run.staged().contains(user.id())) {
            skips.staged(draft);
        } else if (!run.may(TargetAction.UPDATE)) {
            skips.suppressed(draft, TargetAction.UPDATE);
        } else {
            disable(draft, known);
        }
    }

    private void disable(EntryDraft draft, ObjectState known) {
        String tried = "leave";
        if (!run.due(known.escrow, tried)) {
            return;
        }
        try {
            JsonNode resource = retrieved(draft, known.targetId);
            List<AttributeOp> ops = Comparison.differences(resource, Map.of(ACTIVE, "False"));
            if (ops.isEmpty()) {
                skips.redundant(draft);
            } else {
                draft.modified(ops);
                run.scim(draft).patch("/Users/" + known.targetId, run.bodies().attributes(ops));
                draft.step(
                        "EntryExportUpdate", ProvisioningStep.Type.EXPORT, CyclePhrase.DISABLED.with(draft.subject()));
                run.finish(draft, ProvisioningAction.DISABLE);
            }
            known.active = false;
            known.managed = false;
            known.escrow = null;
        } catch (ExportFailure failure) {
            known.escrow = run.afterFailure(known.escrow, tried);
            run.failed(draft, ProvisioningAction.DISABLE, failure);
        }
    }

    private EntryDraft draft(TenantUser user) {
        EntryDraft draft = run.log().draft(user.id(), user.displayName(), "User");
        return draft.step(
                "EntryImport",
                ProvisioningStep.Type.IMPORT,
                ProvisioningStatus.SUCCESS,
                CyclePhrase.RETRIEVED_SOURCE.with(CyclePhrase.USER.with(user.userPrincipalName())),
                Map.of(
                        "objectId",
                        user.id(),
                        "userPrincipalName",
                        user.userPrincipalName(),
                        "accountEnabled",
                        user.accountEnabled() ? "True" : "False",
                        "IsSoftDeleted",
                        user.deleted() ? "True" : "False"));
    }

    /** A filter as Entra sends it; a quotation mark in the value is escaped as in JSON. */
    static String filter(String attribute, String value) {
        String quoted = "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return "filter=" + ScimRequest.encoded(attribute + " eq " + quoted);
    }

    /** What is being tried, for the line of a failure. */
    private static final class Action {
        private ProvisioningAction tried = ProvisioningAction.UPDATE;
    }
}
