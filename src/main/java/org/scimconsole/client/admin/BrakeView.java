package org.scimconsole.client.admin;

import java.util.List;

/**
 * The brake as it stands.
 *
 * @param budget what an administrator set
 * @param use of each kind
 */
public record BrakeView(BrakeBudget budget, List<Use> use) {

    /**
     * How much of the budget one kind of removal has used.
     *
     * @param kind DEACTIVATION, DELETION or MEMBER_REMOVAL
     * @param applied how many were applied within the window
     * @param budget how many may be applied within it
     * @param held how many requests wait for an administrator
     */
    public record Use(String kind, long applied, long budget, long held) {}

    /** @return how many requests wait, of all kinds */
    public long held() {
        return use.stream().mapToLong(Use::held).sum();
    }
}
