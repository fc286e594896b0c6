package org.scimconsole.directory.history;

import java.util.List;

/**
 * What undoing a cycle would do, or did.
 *
 * @param applied whether it was carried out
 * @param warning that the identity provider will send the same again unless it is mended there
 */
public record UndoPlan(long cycle, boolean applied, List<UndoStep> steps, String warning) {}
