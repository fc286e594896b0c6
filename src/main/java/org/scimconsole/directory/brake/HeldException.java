package org.scimconsole.directory.brake;

import java.time.Duration;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;

/** The refusal of a request that is held; carries what is to be remembered of it. */
final class HeldException extends RefusedException.ForNow {
    private static final long serialVersionUID = 1L;
    private static final Duration RETRY = Duration.ofMinutes(10);

    private final transient HeldRequest request;

    /**
     * @param used how much of the budget is
     * @param window within which it is counted
     */
    HeldException(HeldRequest request, long used, long budget, Duration window) {
        super(
                Rule.BRAKE,
                "Held by the brake: " + used + " of " + budget + " " + words(request.kind()) + " are used within "
                        + window.toMinutes() + " minutes; this request asks for " + request.number() + " and "
                        + Math.max(0, budget - used)
                        + " are left. An administrator of Split can release it (page Brake, or org brake release);"
                        + " it may then be repeated.",
                RETRY);
        this.request = request;
    }

    HeldRequest request() {
        return request;
    }

    private static String words(RemovalKind kind) {
        return switch (kind) {
            case DEACTIVATION -> "deactivations";
            case DELETION -> "deletions";
            case MEMBER_REMOVAL -> "removals of members";
        };
    }
}
