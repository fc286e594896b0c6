package org.scimconsole.directory.token;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Store;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.TokenId;

/** SCIM tokens: made, replaced, ended, and judged when presented. */
public final class TokenService {
    private final Store store;

    /** @param store where hashes are kept */
    public TokenService(Store store) {
        this.store = store;
    }

    /** @return live and dead tokens, newest first */
    public List<ScimToken> list(OrganizationId organization) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /**
     * Makes the token that replaces the one in use.
     *
     * @param overlap how long the old one lives on; zero ends it at once, more than 24 hours is refused
     */
    public NewToken regenerate(Caller caller, Duration overlap) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Ends a token at once; refused with 404 when there is none. */
    public ScimToken revoke(Caller caller, TokenId token) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /**
     * Judges what a SCIM request presents, in constant time.
     *
     * @param organization of the request's path
     * @param presented the credentials behind {@code Bearer}; null when there are none
     */
    public Verdict authenticate(OrganizationId organization, @Nullable String presented) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    Store store() {
        return store;
    }
}
