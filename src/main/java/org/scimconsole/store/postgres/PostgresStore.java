package org.scimconsole.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
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
    private static final long CONNECT_MILLIS = 5_000;

    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final PostgresDialect dialect = new PostgresDialect();
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
        HikariDataSource writing = null;
        try {
            writing = new HikariDataSource(config(url, user, password, false));
            PostgresMigration.run(writing);
            return new PostgresStore(writing, new HikariDataSource(config(url, user, password, true)));
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
                    "The database cannot be opened: " + cause.getMessage()
                            + ". Check the address, the name and the password given with --database.",
                    e);
        }
    }

    private static HikariConfig config(String url, @Nullable String user, @Nullable String password, boolean readOnly) {
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
        config.setAutoCommit(false);
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
        return attempt(reading, work);
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(writing, work);
            } catch (SqlFailure met) {
                if (!PostgresFailures.repeatable(met.failure()) || attempt == ATTEMPTS) {
                    throw last(met);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(attempt));
            }
        }
    }

    private static RuntimeException last(SqlFailure met) {
        return PostgresFailures.uniqueness(met.failure())
                ? ScimException.uniqueness(
                        "Another request wrote the same name at the same time; read it and try again.")
                : met;
    }

    private <T extends @Nullable Object> T attempt(HikariDataSource source, Work<T> work) {
        Connection connection = null;
        boolean committed = false;
        try {
            connection = source.getConnection();
            T result = work.run(new SqlSession(new Sql(connection, dialect)));
            connection.commit();
            committed = true;
            return result;
        } catch (SQLException failure) {
            throw told(failure);
        } catch (SqlFailure failure) {
            throw told(failure.failure());
        } finally {
            if (connection != null) {
                release(connection, committed);
            }
        }
    }

    private static RuntimeException told(SQLException failure) {
        return PostgresFailures.unavailable(failure) ? PostgresFailures.translated(failure) : new SqlFailure(failure);
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
