package org.scimconsole.store.sqlite;

import java.sql.SQLException;
import org.scimconsole.directory.StoreUnavailableException;
import org.scimconsole.store.sql.SqlFailure;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's errors mean for the person who must act. */
final class SqliteFailures {
    private SqliteFailures() {}

    /** @return whether nothing more can be done on the connection, unlike a mere violation of a constraint */
    static boolean endsTransaction(SQLException failure) {
        return switch (code(failure)) {
            case SQLITE_FULL,
                    SQLITE_IOERR,
                    SQLITE_NOMEM,
                    SQLITE_READONLY,
                    SQLITE_CANTOPEN,
                    SQLITE_CORRUPT,
                    SQLITE_NOTADB,
                    SQLITE_BUSY,
                    SQLITE_LOCKED,
                    SQLITE_INTERRUPT -> true;
            default -> false;
        };
    }

    /** @return whether somebody else has the database */
    static boolean busy(SQLException failure) {
        SQLiteErrorCode code = code(failure);
        return code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED;
    }

    /** @return whether what stands in the file is no sound database */
    static boolean damaged(SQLException failure) {
        SQLiteErrorCode code = code(failure);
        return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
    }

    /** @return whether the file cannot be read as a database, be it for what stands in it or for the disk under it */
    static boolean unreadable(SQLException failure) {
        SQLiteErrorCode code = code(failure);
        return damaged(failure) || code == SQLiteErrorCode.SQLITE_ERROR || code == SQLiteErrorCode.SQLITE_IOERR;
    }

    static StoreUnavailableException unavailable(Exception exception) {
        SQLException failure = exception instanceof SqlFailure wrapped ? wrapped.failure() : (SQLException) exception;
        String detail = switch (code(failure)) {
            case SQLITE_FULL -> "The disk of the database is full; free some space. Nothing was changed.";
            case SQLITE_READONLY -> "The database file is read-only; make it writable again. Nothing was changed.";
            case SQLITE_CANTOPEN -> "The database file cannot be opened; put it back. Nothing was changed.";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "Another program keeps the database locked; repeat the request. Nothing was changed.";
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                "The database file is damaged; restore it from a backup. Nothing was changed.";
            default -> "The database cannot be used at the moment; repeat the request. Nothing was changed.";
        };
        return new StoreUnavailableException(detail, failure);
    }

    private static SQLiteErrorCode code(SQLException failure) {
        if (failure instanceof SQLiteException known) {
            return SQLiteErrorCode.getErrorCode(known.getResultCode().code & 0xFF);
        }
        return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xFF);
    }
}
