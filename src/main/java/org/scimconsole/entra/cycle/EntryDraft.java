package org.scimconsole.entra.cycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.log.ErrorInformation;
import org.scimconsole.entra.log.Identity;
import org.scimconsole.entra.log.ModifiedProperty;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.log.ProvisioningStep;
import org.scimconsole.entra.log.WireExchange;
import org.scimconsole.entra.wording.Wording;

/** A line of the log while its steps are taken. */
final class EntryDraft {
    final Identity source;
    final long began;
    final List<ProvisioningStep> steps = new ArrayList<>();
    final List<ModifiedProperty> modified = new ArrayList<>();
    private final List<WireExchange> pending = new ArrayList<>();

    @Nullable
    String targetId;

    boolean adopted;

    /** Whether the line is about a manager or members, which are counted apart. */
    boolean reference;

    EntryDraft(Identity source, long began) {
        this.source = source;
        this.began = began;
    }

    /** Something went over the wire for this line; the step that follows shows it. */
    void exchanged(WireExchange exchange) {
        synchronized (pending) {
            pending.add(exchange);
        }
    }

    private List<WireExchange> drained() {
        synchronized (pending) {
            List<WireExchange> drained = List.copyOf(pending);
            pending.clear();
            return drained;
        }
    }

    EntryDraft step(String name, ProvisioningStep.Type type, Wording description) {
        return step(name, type, ProvisioningStatus.SUCCESS, description, Map.of());
    }

    EntryDraft step(
            String name,
            ProvisioningStep.Type type,
            ProvisioningStatus status,
            Wording description,
            Map<String, String> details) {
        steps.add(new ProvisioningStep(name, type, status, description, ordered(details), drained()));
        return this;
    }

    /** The same order in every run, so that two logs can be compared. */
    private static Map<String, String> ordered(Map<String, String> details) {
        Map<String, String> ordered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ordered.putAll(details);
        return Collections.unmodifiableMap(ordered);
    }

    EntryDraft scoping(boolean inScope) {
        String answer = inScope ? "True" : "False";
        return step(
                "EntrySynchronizationScoping",
                ProvisioningStep.Type.SCOPING,
                ProvisioningStatus.SUCCESS,
                (user() ? CyclePhrase.SCOPING_USER : CyclePhrase.SCOPING_GROUP).with(),
                Map.of("Assigned", answer, "IsEffectivelyEntitledForProvisioning", answer));
    }

    EntryDraft failed(String name, Wording description, ErrorInformation error) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("ErrorCode", error.errorCode());
        details.put("ReportableIdentifier", String.valueOf(source.displayName()));
        return step(name, ProvisioningStep.Type.EXPORT, ProvisioningStatus.FAILURE, description, details);
    }

    EntryDraft modified(List<AttributeOp> ops) {
        ops.forEach(op -> modified.add(new ModifiedProperty(op.path().text(), op.old(), op.value())));
        return this;
    }

    Wording subject() {
        return (user() ? CyclePhrase.USER : CyclePhrase.GROUP).with(String.valueOf(source.displayName()));
    }

    boolean user() {
        return source.type().equals("User");
    }
}
