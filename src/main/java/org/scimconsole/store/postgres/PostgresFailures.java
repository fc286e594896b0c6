package org.scimconsole.store.postgres;

import java.sql.SQLException;
import org.scimconsole.directory.StoreUnavailableException;

/** What PostgreSQL's errors mean. */
final class PostgresFailures {
    /** lock_not_available */
    private static final String LOCKED = "55P03";

    /** idle_in_transaction_session_timeout */
    private static final String STOOD_STILL = "25P03";

    /** read_only_sql_transaction */
    private static final String READ_ONLY = "25006";

    private PostgresFailures() {}

    /** @return whether the same unit of work can succeed when it is run again: it met another one on its way */
    static boolean repeatable(SQLException failure) {
        String state = state(failure);
        return state.equals("40001") || state.equals("40P01") || uniqueness(failure);
    }

    /** @return whether two units of work wrote the same name at once; run again, the second sees the first */
    static boolean uniqueness(SQLException failure) {
        return state(failure).equals("23505");
    }

    /** @return whether the database, not the statement, is what is wrong */
    static boolean unavailable(SQLException failure) {
        String state = state(failure);
        return state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.equals(READ_ONLY)
                || state.equals(STOOD_STILL)
                || state.equals(LOCKED);
    }

    /**
     * @return whether the connection is of no more use, and with it all others that the pool still holds from before: gone,
     *     or still open to a server that was made read-only, which it stays for a session that began so
     */
    static boolean lost(SQLException failure) {
        String state = state(failure);
        return state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals(READ_ONLY)
                || state.equals(STOOD_STILL);
    }

    /** @return whether a text holds what PostgreSQL keeps in none: the character U+0000 */
    static boolean unwritable(SQLException failure) {
        return state(failure).equals("22021");
    }

    static StoreUnavailableException translated(SQLException failure) {
        String state = state(failure);
        String detail = state.equals("53100")
                ? "The disk of the database is full; free some space. Nothing was changed."
                : state.equals(READ_ONLY)
                        ? "The database takes no writes at the moment; make it writable again. Nothing was changed."
                        : state.equals(LOCKED)
                                ? "Another request holds the same entry for too long; repeat the request. Nothing was changed."
                                : "The database cannot be reached at the moment; repeat the request. Nothing was changed.";
        return new StoreUnavailableException(detail, failure);
    }

    /** What a connection means that was lost while it committed. */
    static StoreUnavailableException unsure(SQLException failure) {
        return new StoreUnavailableException(
                "The database was lost while the change was written; repeat the request, since it may or may not be there.",
                failure);
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }
}
