package org.scimconsole.client.admin;

import java.time.Duration;

/**
 * How many removals may happen before the rest waits.
 *
 * @param on whether anything is held at all
 * @param window over which removals are counted
 * @param percent of the users, or of the memberships
 * @param floor what is always allowed
 */
public record BrakeBudget(boolean on, Duration window, int percent, int floor) {}
