package org.scimconsole.directory.organization;

import java.time.Duration;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Session;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;

/** Looks, inside the unit of work that writes, whether the organisation still takes the write, and keeps it so until then. */
public final class ScimGate {
    private static final Duration PAUSE = Duration.ofSeconds(60);

    private ScimGate() {}

    /** @return the organisation; a SCIM write is refused while SCIM is paused or off */
    public static OrganizationState enter(Session session, Caller caller) {
        OrganizationState state = session.organizations()
                .findKept(caller.organization())
                .orElseThrow(() -> ScimException.notFound("There is no organisation with this id."));
        if (caller instanceof Caller.Idp) {
            if (!state.scimEnabled()) {
                throw new ScimException(ErrorType.UNAUTHORIZED, "SCIM is not enabled for this organisation.");
            }
            if (state.scimPaused()) {
                throw paused();
            }
        }
        return state;
    }

    /** @return the refusal of every SCIM request while SCIM is paused */
    public static RefusedException paused() {
        return new RefusedException.ForNow(
                Rule.SCIM_IS_PAUSED,
                "An administrator of Split has paused SCIM; the request was not carried out and may be repeated.",
                PAUSE);
    }
}
