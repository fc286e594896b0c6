package org.scimconsole.directory.brake;

/**
 * How much of the budget one kind of removal has used.
 *
 * @param applied how many were applied within the window
 * @param budget how many may be applied within it
 * @param held how many requests wait for an administrator
 */
public record BrakeUse(RemovalKind kind, long applied, long budget, long held) {}
