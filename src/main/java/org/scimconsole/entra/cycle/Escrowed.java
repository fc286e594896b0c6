package org.scimconsole.entra.cycle;

import java.time.Instant;

/**
 * A failure that waits in escrow to be tried again.
 *
 * @param sourceId of the person or group in the tenant
 * @param name of the same
 * @param group whether it is a group
 * @param members whether the members failed rather than the group itself
 * @param firstFailure when it failed first
 * @param failures how often
 * @param retryAt when it is due
 */
public record Escrowed(
        String sourceId,
        String name,
        boolean group,
        boolean members,
        Instant firstFailure,
        int failures,
        Instant retryAt) {}
