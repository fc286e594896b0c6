package org.scimconsole.console.brake;

import java.time.Duration;
import org.scimconsole.client.admin.BrakeBudget;

/**
 * How many removals may happen before the rest waits.
 *
 * @param on whether anything is held at all
 * @param window over which removals are counted
 * @param percent of the users, or of the memberships
 * @param floor what is always allowed
 */
public record Budget(boolean on, Duration window, int percent, int floor) {
    static Budget of(BrakeBudget budget) {
        return new Budget(budget.on(), budget.window(), budget.percent(), budget.floor());
    }

    BrakeBudget sent() {
        return new BrakeBudget(on, window, percent, floor);
    }
}
