package org.scimconsole.model;

/**
 * The id of an organisation, as it stands in the SCIM base URL.
 *
 * @param value the text form, opaque to clients
 */
public record OrganizationId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
