package org.scimconsole.directory.token;

import org.jspecify.annotations.Nullable;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.TokenId;

/** What presenting a SCIM token came to. */
public sealed interface Verdict {

    /**
     * Let in.
     *
     * @param paused whether SCIM is paused: answer 503 with Retry-After
     */
    record Accepted(OrganizationId organization, TokenId token, IdentityProvider provider, boolean paused)
            implements Verdict {}

    /**
     * Not let in: 401, generic on the wire, exact in the log.
     *
     * @param token which one, when its hash is known
     * @param message the sentence for the log
     */
    record Refused(Reason reason, @Nullable TokenId token, String message) implements Verdict {}

    /** Why a token or key does not let anyone in. */
    enum Reason {
        MISSING,
        TRUNCATED,
        MISTYPED,
        UNKNOWN,
        EXPIRED,
        REVOKED,
        OTHER_ORGANIZATION,
        SCIM_DISABLED
    }
}
