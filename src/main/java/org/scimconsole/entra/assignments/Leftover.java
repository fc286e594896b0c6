package org.scimconsole.entra.assignments;

import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.UserRow;

/**
 * One person; at least one side has them.
 *
 * @param verdict how both sides go together
 * @param here the person here, or null
 * @param assignment the entry of the list, or null
 */
public record Leftover(
        LeftoverVerdict verdict,
        @Nullable UserRow here,
        @Nullable Assignment assignment) {}
