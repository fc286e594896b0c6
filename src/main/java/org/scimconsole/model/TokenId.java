package org.scimconsole.model;

/**
 * The id of a SCIM token, which is not secret.
 *
 * @param value the text form, opaque to clients
 */
public record TokenId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
