package org.scimconsole.directory.token;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.Session;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.PlainToken;
import org.scimconsole.model.TokenId;

/** Makes tokens and keys inside larger units of work. */
public final class Tokens {
    private final Ids ids;
    private final SecureRandom random;
    private final TokenHashes hashes;

    /** @param random makes the secrets */
    public Tokens(Ids ids, SecureRandom random, TokenHashes hashes) {
        this.ids = ids;
        this.random = random;
        this.hashes = hashes;
    }

    /** Makes a token that is valid for one calendar year; one made on 29 February ends on 28 February. */
    public NewToken make(Session session, OrganizationId organization, String createdBy, Instant now) {
        Instant expiry = now.atZone(ZoneOffset.UTC).plusYears(1).toInstant();
        return make(session, organization, createdBy, now, expiry);
    }

    /** Makes a token that is valid until a moment. */
    public NewToken make(
            Session session, OrganizationId organization, String createdBy, Instant now, Instant expiresAt) {
        PlainToken secret = TokenText.make(TokenText.SCIM, random);
        ScimToken token = new ScimToken(
                organization, new TokenId(ids.next()), TokenText.hint(secret), now, expiresAt, null, null, createdBy);
        session.tokens().insert(token, hashes.hash(session, secret.reveal()));
        return new NewToken(token, secret);
    }

    /** Makes an admin API key. */
    public NewAdminKey makeKey(Session session, OrganizationId organization, String name, Instant now) {
        PlainToken secret = TokenText.make(TokenText.ADMIN, random);
        AdminKey key = new AdminKey(organization, ids.next(), name, TokenText.hint(secret), now, null);
        session.tokens().insertKey(key, hashes.hash(session, secret.reveal()));
        return new NewAdminKey(key, secret);
    }

    /** Ends every live token of an organisation at once. */
    public void endAll(Session session, OrganizationId organization, Instant now) {
        for (ScimToken token : session.tokens().list(organization)) {
            if (token.liveAt(now)) {
                session.tokens().end(token.id(), now);
            }
        }
    }
}
