package org.scimconsole.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.scimconsole.directory.Store;
import org.scimconsole.store.postgres.PostgresStore;
import org.scimconsole.store.sqlite.SqliteStore;

/** The databases that every store and HTTP test runs on. PostgreSQL is a real one, started once per JVM. */
public enum TestDatabase {
    SQLITE {
        @Override
        public Place place() {
            try {
                Path folder = Files.createTempDirectory("scim-console-test");
                return () -> SqliteStore.open(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRES {
        @Override
        public Place place() {
            String url = PostgresServer.freshDatabase();
            return () -> PostgresStore.open(url, null, null);
        }
    };

    /** A database that may be opened several times, as several nodes do. */
    @FunctionalInterface
    public interface Place {
        /** @return a store of its own on the same data */
        Store open();
    }

    /** @return the address of a fresh, empty PostgreSQL database, for tests that look into it themselves */
    public static String postgresUrl() {
        return PostgresServer.freshDatabase();
    }

    /** @return a fresh, empty database */
    public abstract Place place();

    /** @return a store on a fresh, empty database */
    public Store open() {
        return place().open();
    }

    /** @return where a fresh, empty PostgreSQL database is, for a test that looks into it behind the store */
    public static String freshPostgresUrl() {
        return PostgresServer.freshDatabase();
    }

    /** The one PostgreSQL of this JVM; ends with it. */
    private static final class PostgresServer {
        private static final EmbeddedPostgres SERVER = start();
        private static final AtomicInteger COUNT = new AtomicInteger();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "400")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String freshDatabase() {
            String name = "test" + COUNT.incrementAndGet();
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return SERVER.getJdbcUrl("postgres", name);
        }
    }
}
