package org.scimconsole.store.sql;

import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What an index of a text says: where to ask and what for. It may find rows too many, never too few.
 *
 * @param from the tables to ask, that of the rows among them
 * @param sequence the order of creation, as the index can give it
 * @param condition what finds the rows there
 * @param names the same with short rows that hold nothing but the display name; null for none
 */
public record Found(
        String from,
        String sequence,
        Condition condition,
        @Nullable String names) {}
