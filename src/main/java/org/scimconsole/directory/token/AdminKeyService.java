package org.scimconsole.directory.token;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.scim.message.ScimException;

/** Admin API keys: each opens one organisation's Admin API. */
public final class AdminKeyService {
    private final Store store;
    private final Recorder recorder;
    private final Tokens tokens;
    private final TokenHashes hashes;

    /** @param store where hashes are kept */
    public AdminKeyService(Store store, Recorder recorder, Tokens tokens, TokenHashes hashes) {
        this.store = store;
        this.recorder = recorder;
        this.tokens = tokens;
        this.hashes = hashes;
    }

    /** Makes a key in the caller's organisation. The log tells its name, never the key. */
    public NewAdminKey create(Caller caller, String name) {
        return store.write(session -> {
            if (session.organizations().find(caller.organization()).isEmpty()) {
                throw ScimException.notFound("There is no organisation with this id.");
            }
            NewAdminKey made = tokens.makeKey(session, caller.organization(), name, recorder.now());
            recorder.accepted(session, caller, Outcome.CREATED, null, null, "Made the admin API key " + name);
            return made;
        });
    }

    /** @return the organisation's keys, newest first */
    public List<AdminKey> list(OrganizationId organization) {
        return store.read(session -> session.tokens().listKeys(organization));
    }

    /** Ends a key at once, or leaves it ended; refused with 404 when there is none. */
    public void revoke(Caller caller, String keyId) {
        store.write(session -> {
            AdminKey key = session.tokens().listKeys(caller.organization()).stream()
                    .filter(known -> known.id().equals(keyId))
                    .findFirst()
                    .orElseThrow(
                            () -> ScimException.notFound("There is no admin API key with the id \"" + keyId + "\"."));
            if (key.revokedAt() != null) {
                return false;
            }
            session.tokens().endKey(keyId, recorder.now());
            recorder.accepted(session, caller, Outcome.DELETED, null, null, "Revoked the admin API key " + key.name());
            return true;
        });
    }

    /** @return the live key that was presented; empty for anything else */
    public Optional<AdminKey> authenticate(@Nullable String presented) {
        if (presented == null || TokenText.fault(TokenText.ADMIN, presented.strip()) != null) {
            return Optional.empty();
        }
        String hash = hashes.hash(presented.strip());
        return store.ask(session -> session.tokens().findKeyByHash(hash)).filter(key -> key.revokedAt() == null);
    }
}
