package org.scimconsole.directory.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.TokenId;

/** SCIM tokens and admin API keys, by keyed hash. */
public interface TokenRepository {
    /** @return the key of the hashes, made and kept at the first call */
    String serverKey(Supplier<String> make);

    /** Adds a token. */
    void insert(ScimToken token, String hash);

    /** @return an organisation's tokens, newest first */
    List<ScimToken> list(OrganizationId organization);

    /** @return the token with the hash, whichever organisation it belongs to, and how the asked one stands; one query */
    Optional<Presented> findByHash(String hash, OrganizationId asked);

    /** Sets when a token dies; one that dies earlier already is left so, whoever said it. */
    void end(TokenId token, Instant at);

    /** Lets a token that would die later live to its natural end; one that is dead stays so. */
    void outlive(TokenId token, Instant now);

    /** Records that a token let somebody in. */
    void used(TokenId token, Instant at);

    /** Adds a key. */
    void insertKey(AdminKey key, String hash);

    /** @return an organisation's keys, newest first */
    List<AdminKey> listKeys(OrganizationId organization);

    /** @return the key with the hash, dead ones too */
    Optional<AdminKey> findKeyByHash(String hash);

    /** Ends a key. */
    void endKey(String id, Instant at);
}
