package org.scimconsole.directory.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Store;
import org.scimconsole.model.Organization;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.RuleSet;

/** Organisations and their single sign-on. */
public final class OrganizationService {
    private final Store store;

    /** @param store where organisations are kept */
    public OrganizationService(Store store) {
        this.store = store;
    }

    /**
     * Makes an organisation. Under Split's rules it starts with Administrators, which has one local member.
     *
     * @param administratorEmail of that first member; null for {@code admin@} a name made from the organisation's
     */
    public NewOrganization create(String name, RuleSet rules, @Nullable String administratorEmail) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return all organisations in order of creation */
    public List<Organization> list() {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return the organisation; refused with 404 when there is none */
    public Organization get(OrganizationId id) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return the SAML set-up */
    public SingleSignOn singleSignOn(OrganizationId id) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Records a SAML set-up. Refused with 409 when it would end SSO or Strict mode while SCIM is on. */
    public SingleSignOn singleSignOn(Caller caller, SingleSignOn wanted) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /**
     * Records a SAML set-up read from the identity provider's metadata.
     *
     * @param metadata SAML metadata XML; entities in it are never resolved
     */
    public SingleSignOn singleSignOn(Caller caller, String metadata, boolean strict) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    Store store() {
        return store;
    }
}
