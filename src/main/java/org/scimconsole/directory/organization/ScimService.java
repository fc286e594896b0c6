package org.scimconsole.directory.organization;

import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Store;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.OrganizationId;

/** Switches SCIM on and off for an organisation. */
public final class ScimService {
    private final Store store;

    /** @param store where settings are kept */
    public ScimService(Store store) {
        this.store = store;
    }

    /** @return what the SCIM tab shows */
    public ScimSettings settings(OrganizationId organization) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Enables SCIM: makes a token, revokes open invites. Refused with 409 without SSO Strict, or when it is on. */
    public EnabledScim enable(Caller caller, IdentityProvider provider) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Answers every SCIM request with 503 until {@link #resume}; nothing is lost, since the provider repeats. */
    public ScimSettings pause(Caller caller) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Ends a pause. */
    public ScimSettings resume(Caller caller) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Disables SCIM: every token ends, links end, and managed users and groups become what was chosen. */
    public ScimSettings disable(Caller caller, ManagedUsers managed) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    Store store() {
        return store;
    }
}
