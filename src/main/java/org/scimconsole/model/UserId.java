package org.scimconsole.model;

/**
 * The id of a user; never changes, not even when a deleted user is restored.
 *
 * @param value the text form, opaque to clients
 */
public record UserId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
