package org.scimconsole.directory.token;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Store;
import org.scimconsole.model.OrganizationId;

/** Admin API keys: each opens one organisation's Admin API. */
public final class AdminKeyService {
    private final Store store;

    /** @param store where hashes are kept */
    public AdminKeyService(Store store) {
        this.store = store;
    }

    /** Makes a key. */
    public NewAdminKey create(OrganizationId organization, String name) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return the organisation's keys, newest first */
    public List<AdminKey> list(OrganizationId organization) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Ends a key at once; refused with 404 when there is none. */
    public void revoke(Caller caller, String keyId) {
        store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return the live key that was presented; empty for anything else */
    public Optional<AdminKey> authenticate(@Nullable String presented) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    Store store() {
        return store;
    }
}
