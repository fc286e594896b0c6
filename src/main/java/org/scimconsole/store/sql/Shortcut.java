package org.scimconsole.store.sql;

import org.jooq.Condition;

/**
 * An index finds rows that satisfy the condition, in no useful order: all that it finds are sorted. Where it finds very
 * many, enough of them mostly stand among the rows that are next in the order, so those are looked at first; and failing
 * those, their names alone are sorted.
 *
 * @param found what the index says
 * @param scope which rows of the table there are at all
 * @param glance how many rows that are next are looked at first; 0 where the index finds few
 */
record Shortcut(Found found, Condition scope, int glance) {}
