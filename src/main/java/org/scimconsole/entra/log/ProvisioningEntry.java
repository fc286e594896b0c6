package org.scimconsole.entra.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the provisioning log.
 *
 * @param id of the line
 * @param changeId what support is told
 * @param cycleId of the cycle
 * @param at when
 * @param duration how long it took
 * @param action what was tried
 * @param status how it went
 * @param adopted whether an account or group that was there already was matched
 * @param error why not, or null
 * @param source in the tenant
 * @param target in the service
 * @param steps in order
 * @param modified what was sent
 */
public record ProvisioningEntry(
        String id,
        String changeId,
        String cycleId,
        Instant at,
        Duration duration,
        ProvisioningAction action,
        ProvisioningStatus status,
        boolean adopted,
        @Nullable ErrorInformation error,
        Identity source,
        Identity target,
        List<ProvisioningStep> steps,
        List<ModifiedProperty> modified) {}
