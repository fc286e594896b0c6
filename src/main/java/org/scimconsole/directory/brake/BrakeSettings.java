package org.scimconsole.directory.brake;

import java.time.Duration;
import org.scimconsole.scim.message.ScimException;

/**
 * An organisation's budget: within any window, so many percent of what there is, but always at least the floor.
 *
 * @param window over which removals are counted
 * @param percent of users, or of memberships
 * @param floor what is always allowed
 */
public record BrakeSettings(boolean on, Duration window, int percent, int floor) {
    /** The longest window there can be: what was removed before it counts no more, whatever is set. */
    public static final Duration LONGEST_WINDOW = Duration.ofDays(30);

    /** On: in an hour at most a fifth of what there is, but always 50. */
    public static final BrakeSettings STANDARD = new BrakeSettings(true, Duration.ofHours(1), 20, 50);

    /** Refuses what makes no sense. */
    public BrakeSettings {
        if (window.compareTo(Duration.ofMinutes(1)) < 0 || window.compareTo(LONGEST_WINDOW) > 0) {
            throw ScimException.invalidValue("The brake's window lasts from 1 minute to 30 days.");
        }
        if (percent < 0 || percent > 100 || floor < 0) {
            throw ScimException.invalidValue(
                    "The brake's percentage lies between 0 and 100, its floor is not negative.");
        }
    }

    /** @return how many are allowed when there are so many in all */
    public long budget(long all) {
        return Math.max(floor, all * percent / 100);
    }
}
