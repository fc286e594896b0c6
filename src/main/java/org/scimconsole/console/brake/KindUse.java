package org.scimconsole.console.brake;

/**
 * One kind of removal and its budget, ready to read.
 *
 * @param name the kind
 * @param used how much of how much, in words
 * @param held how many wait, in words; empty for none
 * @param part of the budget that is used, 0 to 1
 */
public record KindUse(String name, String used, String held, double part) {}
