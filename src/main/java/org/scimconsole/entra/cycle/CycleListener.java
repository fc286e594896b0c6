package org.scimconsole.entra.cycle;

import org.scimconsole.entra.log.ProvisioningEntry;

/** Hears how a cycle goes. Called by one thread at a time, though not always the same. */
public interface CycleListener {

    /** Where a cycle is. */
    enum Phase {
        CREDENTIALS,
        USERS,
        MANAGERS,
        GROUPS,
        MEMBERS,
        DELETIONS
    }

    /**
     * @param phase which
     * @param done of it
     * @param total of it
     */
    default void progress(Phase phase, int done, int total) {}

    /** @param entry a line of the provisioning log */
    default void entry(ProvisioningEntry entry) {}

    /** @return whether the steps of the lines shall bear what went over the wire; costs memory for each line kept */
    default boolean wire() {
        return false;
    }

    /** @return one that hears nothing */
    static CycleListener silent() {
        return new CycleListener() {};
    }
}
