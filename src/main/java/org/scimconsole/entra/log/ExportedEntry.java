package org.scimconsole.entra.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.wording.Wording;

/** A line of the log while it is put together from an export; a missing part is left out. */
final class ExportedEntry {
    String id = "";
    String changeId = "";
    String cycleId = "";

    @Nullable
    String at;

    long durationMillis;
    String action = "";
    String status = "";
    String errorCode = "";
    String reason = "";
    String recommendedAction = "";
    Identity source = new Identity(null, null, "");
    Identity target = new Identity(null, null, "");
    final List<ProvisioningStep> steps = new ArrayList<>();
    final List<ModifiedProperty> modified = new ArrayList<>();

    ProvisioningEntry build(Instant when) {
        ErrorInformation error = errorCode.isEmpty() && reason.isEmpty()
                ? null
                : new ErrorInformation(errorCode, Wording.answered(reason), Wording.answered(recommendedAction));
        return new ProvisioningEntry(
                id,
                changeId,
                cycleId,
                when,
                Duration.ofMillis(durationMillis),
                ProvisioningAction.of(action),
                ProvisioningStatus.of(status),
                false,
                error,
                source,
                target,
                List.copyOf(steps),
                List.copyOf(modified));
    }

    /** {@code urn:ietf:params:scim:schemas:core:2.0:Group} and {@code Group} are a Group, everything else is a User. */
    static Identity identity(@Nullable String id, @Nullable String displayName, @Nullable String type) {
        boolean group = type != null && (type.equalsIgnoreCase("group") || type.endsWith(":Group"));
        return new Identity(id, displayName, group ? "Group" : "User");
    }
}
