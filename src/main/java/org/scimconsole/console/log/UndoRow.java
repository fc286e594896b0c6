package org.scimconsole.console.log;

/**
 * One step of undoing a cycle, ready to read.
 *
 * @param what in words
 * @param whom the user or group
 * @param done whether it is, or will be, carried out
 * @param note why not; empty when it is
 */
public record UndoRow(String what, String whom, boolean done, String note) {}
