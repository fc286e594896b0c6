package org.scimconsole.entra.cycle;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.log.ProvisioningAction;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.tenant.Tenant;

/**
 * What all steps of one cycle share.
 *
 * @param tenant as it stands
 * @param inScope object ids of the people to be provisioned
 * @param settings of the job
 * @param state what is remembered
 * @param scim the service
 * @param bodies writes bodies in the dialect
 * @param log counts and tells
 * @param around clock and the like
 * @param initial whether everything is looked at
 * @param staged ids whose disable or delete is held
 */
record Run(
        Tenant tenant,
        Set<String> inScope,
        CycleSettings settings,
        CycleState state,
        ScimExchange scim,
        Bodies bodies,
        CycleLog log,
        Surroundings around,
        boolean initial,
        Set<String> staged) {

    /** @return the service, noting what goes over the wire if the lines shall bear it */
    ScimExchange scim(EntryDraft draft) {
        return log.wire() ? scim.recorded(around.nanoTime(), draft::exchanged) : scim;
    }

    @Nullable
    ObjectState known(String sourceId) {
        return state.objects().get(sourceId);
    }

    ObjectState remember(String sourceId, ObjectState.Kind kind, String name) {
        ObjectState object = state.objects().computeIfAbsent(sourceId, id -> new ObjectState(kind, name));
        object.name = name;
        return object;
    }

    boolean may(TargetAction action) {
        return settings.actions().contains(action);
    }

    /** @return whether something that failed may be tried now: its time has come, or something else would be tried */
    boolean due(ObjectState.@Nullable Escrow escrow, String tried) {
        return escrow == null
                || initial
                || !escrow.tried().equals(tried)
                || !around.clock().instant().isBefore(escrow.retryAt());
    }

    /** @return the escrow after one more failure, or null when it has been tried long enough */
    ObjectState.@Nullable Escrow afterFailure(ObjectState.@Nullable Escrow before, String tried) {
        Instant now = around.clock().instant();
        Instant first = now;
        int failures = 1;
        if (before != null && before.tried().equals(tried)) {
            first = before.firstFailure();
            failures += before.failures();
        }
        return settings.retries().over(first, now)
                ? null
                : new ObjectState.Escrow(first, failures, settings.retries().retryAt(first, failures), tried);
    }

    void finish(EntryDraft draft, ProvisioningAction action) {
        log.finish(draft, action, ProvisioningStatus.SUCCESS, null);
    }

    void failed(EntryDraft draft, ProvisioningAction action, ExportFailure failure) {
        draft.failed(
                "EntryExport",
                failed(action).with(draft.subject(), failure.information().reason()),
                failure.information());
        log.finish(draft, action, ProvisioningStatus.FAILURE, failure.information());
    }

    private static CyclePhrase failed(ProvisioningAction action) {
        return switch (action) {
            case CREATE -> CyclePhrase.FAILED_TO_CREATE;
            case UPDATE -> CyclePhrase.FAILED_TO_UPDATE;
            case DISABLE -> CyclePhrase.FAILED_TO_DISABLE;
            case DELETE -> CyclePhrase.FAILED_TO_DELETE;
            case STAGED_DELETE, OTHER -> CyclePhrase.FAILED;
        };
    }

    /** A short text that differs when the values differ. */
    static String fingerprint(Map<String, String> values) {
        return Integer.toHexString(values.hashCode()) + "-" + values.size();
    }
}
