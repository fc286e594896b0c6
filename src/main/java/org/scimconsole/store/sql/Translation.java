package org.scimconsole.store.sql;

import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * A filter as a condition.
 *
 * @param condition holds for every row that satisfies the filter
 * @param exact whether it holds for no other row; if not, each row must still be looked at
 */
record Translation(Condition condition, boolean exact) {
    /** Nothing can be said in SQL. */
    static final Translation UNKNOWN = new Translation(DSL.noCondition(), false);

    static Translation exact(Condition condition) {
        return new Translation(condition, true);
    }

    static Translation atLeast(Condition condition) {
        return new Translation(condition, false);
    }

    Translation and(Translation other) {
        return new Translation(condition.and(other.condition), exact && other.exact);
    }

    Translation or(Translation other) {
        if (this.equals(UNKNOWN) || other.equals(UNKNOWN)) {
            return UNKNOWN;
        }
        return new Translation(condition.or(other.condition), exact && other.exact);
    }

    /** The opposite; {@code is not true} also holds where a column is null. */
    Translation not() {
        return exact ? exact(DSL.condition("({0}) is not true", condition)) : UNKNOWN;
    }
}
