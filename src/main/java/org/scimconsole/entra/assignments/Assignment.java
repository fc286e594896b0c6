package org.scimconsole.entra.assignments;

/**
 * A person or group that is assigned to the application in Entra; what the list does not tell is empty.
 *
 * @param kind what is assigned
 * @param objectId Entra's id
 * @param userPrincipalName what the person signs in with
 * @param mail the mail address
 * @param displayName the name shown
 * @param through the assigned group that they are a direct member of; empty when assigned themselves
 */
public record Assignment(
        Kind kind, String objectId, String userPrincipalName, String mail, String displayName, String through) {

    /** Assigned themselves. */
    public Assignment(Kind kind, String objectId, String userPrincipalName, String mail, String displayName) {
        this(kind, objectId, userPrincipalName, mail, displayName, "");
    }

    /** @param group the assigned group that they are a direct member of */
    Assignment through(String group) {
        return new Assignment(kind, objectId, userPrincipalName, mail, displayName, group);
    }

    /** What can be assigned. */
    public enum Kind {
        /** A person. */
        USER,
        /** A group; its direct members are provisioned. */
        GROUP,
        /** Another application, which is never provisioned. */
        OTHER
    }

    /** @return what to call it: the first of the name, the principal name, the mail and the id that is told */
    public String name() {
        if (!displayName.isEmpty()) {
            return displayName;
        }
        return !userPrincipalName.isEmpty() ? userPrincipalName : !mail.isEmpty() ? mail : objectId;
    }
}
