package org.scimconsole.console.entra;

/**
 * A person or group of the tenant as the table shows it.
 *
 * @param id the object id
 * @param group whether it is a group
 * @param name what people read
 * @param second the sign-in name of a person; the number of members of a group
 * @param state of the account
 * @param scope whether and why it is provisioned
 * @param through the assigned group that brings a person into scope; else empty
 * @param targetId its id in the service; empty while it is not linked
 * @param waiting whether it failed and waits to be tried again
 * @param changed whether it is different from what the last cycle saw
 */
public record TenantRow(
        String id,
        boolean group,
        String name,
        String second,
        State state,
        InScope scope,
        String through,
        String targetId,
        boolean waiting,
        boolean changed) {

    /** What can be said of an account. */
    public enum State {
        ENABLED,
        DISABLED,
        DELETED
    }

    /** Why something is provisioned. */
    public enum InScope {
        ALL,
        ASSIGNED,
        THROUGH_GROUP,
        OUT
    }
}
