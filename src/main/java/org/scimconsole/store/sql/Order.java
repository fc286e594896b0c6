package org.scimconsole.store.sql;

import org.jspecify.annotations.Nullable;

/**
 * What a page is sorted by; rows with equal values stand in order of creation.
 *
 * @param column an expression that is never null; null for the order of creation
 * @param numeric whether it is a number
 */
record Order(@Nullable String column, boolean numeric, boolean descending) {
    /** The column of a user's display name, by which a list of people is mostly sorted. */
    static final String NAME = "display_key";

    /** @return the column, so that who has no value stands last in ascending order (RFC 7644 section 3.4.2.3) */
    static String lastWithout(String column) {
        return "coalesce(" + column + ", '" + TextSearch.HIGHEST + "')";
    }

    /** @return the same order, which no index offers */
    Order unindexed(Dialect dialect) {
        return column == null ? this : new Order(dialect.unindexed(column), numeric, descending);
    }
}
