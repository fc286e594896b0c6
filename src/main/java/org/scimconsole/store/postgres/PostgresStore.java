package org.scimconsole.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.Work;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.store.StoreOpenException;
import org.scimconsole.store.sql.Sql;
import org.scimconsole.store.sql.SqlFailure;
import org.scimconsole.store.sql.SqlSession;

/**
 * A database for several machines. Rows that a decision hangs on are locked by whoever decides; what still meets on its
 * way is repeated.
 */
public final class PostgresStore implements Store {
    private static final int CONNECTIONS = 12;
    private static final int ATTEMPTS = 20;
    private static final PostgresDialect DIALECT = new PostgresDialect();
    private static final long CONNECT_MILLIS = 5_000;

    /** How long a row is waited for that another node holds. */
    private static final Duration LOCKED = Duration.ofSeconds(30);

    /** A node that stands still in the middle of its work would hold its rows for all others. */
    private static final Duration STANDING_STILL = Duration.ofSeconds(60);

    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final LaterWrites later = new LaterWrites(this::write);

    private PostgresStore(HikariDataSource writing, HikariDataSource reading) {
        this.writing = writing;
        this.reading = reading;
    }

    /**
     * Connects, and brings the schema up to date.
     *
     * @param url {@code jdbc:postgresql://…}; may carry user and password as parameters
     * @param user null when the URL has it
     * @param password null when the URL has it, or none is needed
     * @throws StoreOpenException when the database cannot be reached, or is newer than this program
     */
    public static PostgresStore open(String url, @Nullable String user, @Nullable String password) {
        return open(url, user, password, LOCKED, STANDING_STILL);
    }

    static PostgresStore open(
            String url, @Nullable String user, @Nullable String password, Duration locked, Duration standingStill) {
        String limits = "set lock_timeout = " + locked.toMillis() + "; set idle_in_transaction_session_timeout = "
                + standingStill.toMillis();
        HikariDataSource writing = null;
        try {
            writing = new HikariDataSource(config(url, user, password, false, limits));
            PostgresMigration.run(url, user, password);
            return new PostgresStore(writing, new HikariDataSource(config(url, user, password, true, limits)));
        } catch (StoreOpenException e) {
            if (writing != null) {
                writing.close();
            }
            throw e;
        } catch (RuntimeException e) {
            if (writing != null) {
                writing.close();
            }
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new StoreOpenException(
                    "The database cannot be opened: "
                            + String.valueOf(cause.getMessage()).strip().replaceFirst("\\.+$", "")
                            + ". Check the address, the name and the password given with --database.",
                    e);
        }
    }

    private static HikariConfig config(
            String url, @Nullable String user, @Nullable String password, boolean readOnly, String limits) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (user != null) {
            config.setUsername(user);
        }
        if (password != null) {
            config.setPassword(password);
        }
        config.setPoolName(readOnly ? "readers" : "writers");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        // A single query commits itself, which saves a way to the database and back.
        config.setAutoCommit(readOnly);
        config.setConnectionInitSql(limits);
        config.setReadOnly(readOnly);
        config.setTransactionIsolation(readOnly ? "TRANSACTION_REPEATABLE_READ" : "TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setInitializationFailTimeout(CONNECT_MILLIS);
        config.addDataSourceProperty("ApplicationName", "SCIM Console");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        return repeated(reading, work, PostgresStore::attempt);
    }

    @Override
    public <T extends @Nullable Object> T ask(Work<T> query) {
        return repeated(reading, query, PostgresStore::attemptQuery);
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) {
        return repeated(writing, work, PostgresStore::attempt);
    }

    /** One try. */
    private interface Attempt<T extends @Nullable Object> {
        T run(HikariDataSource source, Work<T> work);
    }

    private static <T extends @Nullable Object> T repeated(HikariDataSource source, Work<T> work, Attempt<T> attempt) {
        boolean lost = false;
        for (int tries = 1; ; tries++) {
            try {
                return attempt.run(source, work);
            } catch (SqlFailure met) {
                if (PostgresFailures.lost(met.failure()) && !lost) {
                    // Whatever the pool still holds from before the database went is as dead as this connection was.
                    lost = true;
                    source.getHikariPoolMXBean().softEvictConnections();
                } else if (PostgresFailures.repeatable(met.failure()) && tries < ATTEMPTS) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(tries));
                } else {
                    throw last(met);
                }
            }
        }
    }

    private static RuntimeException last(SqlFailure met) {
        if (PostgresFailures.unavailable(met.failure())) {
            return PostgresFailures.translated(met.failure());
        }
        if (PostgresFailures.unwritable(met.failure())) {
            return ScimException.invalidValue(
                    "A text contains the character U+0000, which stands in no name; leave it out.");
        }
        return PostgresFailures.uniqueness(met.failure())
                ? ScimException.uniqueness(
                        "Another request wrote the same name at the same time; read it and try again.")
                : met;
    }

    /** Throws what the database said of the work as it is, so that it may be repeated; nothing was committed then. */
    private static <T extends @Nullable Object> T attempt(HikariDataSource source, Work<T> work) {
        Connection connection = connect(source);
        boolean committed = false;
        try {
            begin(connection);
            T result = work.run(new SqlSession(new Sql(connection, DIALECT)));
            commit(connection);
            committed = true;
            return result;
        } finally {
            release(connection, committed);
        }
    }

    private static Connection connect(HikariDataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException failure) {
            throw PostgresFailures.translated(failure);
        }
    }

    private static <T extends @Nullable Object> T attemptQuery(HikariDataSource source, Work<T> query) {
        Connection connection = connect(source);
        try {
            return query.run(new SqlSession(new Sql(connection, DIALECT)));
        } finally {
            close(connection);
        }
    }

    private static void begin(Connection connection) {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException failure) {
            // Whether it was committed is not known, so it is for the caller to repeat.
            throw PostgresFailures.lost(failure) ? PostgresFailures.unsure(failure) : new SqlFailure(failure);
        }
    }

    private static void release(Connection connection, boolean committed) {
        try {
            if (!committed) {
                connection.rollback();
            }
        } catch (SQLException gone) {
            // The pool finds out by itself that the connection is dead.
        } finally {
            close(connection);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // It is gone.
        }
    }

    @Override
    public void later(Work<?> work) {
        later.add(work);
    }

    @Override
    public void flush() {
        later.flush();
    }

    @Override
    public void ping() {
        read(session -> session.organizations().list().size());
    }

    @Override
    public void close() {
        later.close();
        writing.close();
        reading.close();
    }
}
