package org.scimconsole.model;

/**
 * The id of an organisation, as it stands in the SCIM base URL. A rehearsal of an organisation has one, too, which can
 * be told from the others by its beginning.
 *
 * @param value the text form, opaque to clients
 */
public record OrganizationId(String value) {
    private static final String REHEARSAL = "rehearsal-";

    /** @return the id of a rehearsal, made of an id that was never given before */
    public static OrganizationId ofRehearsal(String fresh) {
        return new OrganizationId(REHEARSAL + fresh);
    }

    /** @return whether it names a rehearsal */
    public boolean isRehearsal() {
        return value.startsWith(REHEARSAL);
    }

    @Override
    public String toString() {
        return value;
    }
}
