package org.scimconsole.directory.activity;

/**
 * Who did something, as history remembers it.
 *
 * @param id of the token or key, not secret
 * @param name for people
 */
public record Actor(Type type, String id, String name) {
    /** The ways to be let in. */
    public enum Type {
        SCIM_TOKEN,
        ADMIN_KEY,
        SYSTEM
    }
}
