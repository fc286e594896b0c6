package org.scimconsole.model;

/**
 * The id of a group; never changes, also not when the group is linked.
 *
 * @param value the text form, opaque to clients
 */
public record GroupId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
