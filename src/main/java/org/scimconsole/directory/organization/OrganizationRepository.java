package org.scimconsole.directory.organization;

import java.util.List;
import java.util.Optional;
import org.scimconsole.model.Organization;
import org.scimconsole.model.OrganizationId;

/** Organisations and their settings. */
public interface OrganizationRepository {
    /** Adds an organisation with SSO and SCIM off. */
    void insert(Organization organization);

    /** @return all in order of creation */
    List<Organization> list();

    /** @return the organisation with its settings */
    Optional<OrganizationState> find(OrganizationId id);

    /** Like {@link #find}, and keeps others from changing the settings until this unit of work ends. */
    Optional<OrganizationState> findForUpdate(OrganizationId id);

    /** @return the organisation, whose settings stay as they are until the unit of work ends; many may hold it so at once */
    Optional<OrganizationState> findKept(OrganizationId id);

    /** @return the organisation, held by one unit of work at a time, but also while others keep it as it is */
    Optional<OrganizationState> findForCounting(OrganizationId id);

    /** Writes the settings. */
    void update(OrganizationState state);
}
