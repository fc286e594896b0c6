package org.scimconsole.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;

/** What the two databases say differently. */
public interface Dialect {
    /** @return what makes a query keep others from changing its rows, to be written at its end */
    String forUpdate();

    /**
     * @return what keeps the rows of the table from being locked for a change until the unit of work ends, and waits for
     *     whoever changes them already; to be written at a query's end
     */
    String keeping(String table);

    /** @return like {@link #forUpdate}, but it neither waits for {@link #keeping} nor makes it wait */
    String forUpdateBesideKept();

    /** @return a table named {@code given} with one column {@code value}, made from one bound value */
    String given();

    /** @return the value to bind for {@link #given} */
    String givenValue(Collection<String> values);

    /** Binds null without a type. */
    void bindNull(PreparedStatement statement, int position) throws SQLException;

    /** @return renders conditions */
    DSLContext renderer();

    /**
     * @return how an index finds users in whose names, e-mail or external id the folded text stands, or whose id it is;
     *     empty where none finds them faster than looking at all, since the text is short and nearly everybody's
     */
    Optional<Found> usersWith(Sql sql, String foldedText);

    /** @return the column as an expression that no index offers the order of */
    String unindexed(String column);

    /** Called when a user's searchable text is new or changed, inside the unit of work. */
    default void searchable(Sql sql, long seq, String text) {}

    /** Called when a user's row is gone. */
    default void unsearchable(Sql sql, long seq) {}
}
