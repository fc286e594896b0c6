package org.scimconsole.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.scimconsole.directory.Store;
import org.scimconsole.store.postgres.PostgresStore;
import org.scimconsole.store.sqlite.SqliteStore;
import org.scimconsole.store.sqlite.SqliteTroubles;

/** The databases that every store and HTTP test runs on. PostgreSQL is a real one, started once per JVM. */
public enum TestDatabase {
    SQLITE {
        @Override
        public Place place() {
            return new SqlitePlace(SqliteFolders.fresh().resolve("data"));
        }
    },
    POSTGRES {
        @Override
        public Place place() {
            return new PostgresPlace(PostgresServer.freshDatabase());
        }
    };

    /** A database that may be opened several times, as several nodes do. */
    @FunctionalInterface
    public interface Place {
        /** @return a store of its own on the same data */
        Store open();

        /** Lets the database suffer from now on; every store that is open feels it. */
        default void suffer(Trouble trouble) {
            throw new UnsupportedOperationException();
        }

        /** Lets inserting one user fail in a way that nobody foresaw. */
        default void breakOn(String userName) {
            throw new UnsupportedOperationException();
        }

        /** Ends the trouble. */
        default void recover(Trouble trouble) {
            throw new UnsupportedOperationException();
        }
    }

    /** What happens to databases. */
    public enum Trouble {
        GONE,
        READ_ONLY,
        FULL
    }

    /** A folder: gone when it stands elsewhere. */
    private static final class SqlitePlace implements Place {
        private final Path folder;
        private final List<Store> stores = new CopyOnWriteArrayList<>();

        SqlitePlace(Path folder) {
            this.folder = folder;
        }

        @Override
        public Store open() {
            Store store = SqliteStore.open(folder);
            stores.add(store);
            return store;
        }

        @Override
        public void suffer(Trouble trouble) {
            change(trouble, true);
        }

        @Override
        public void recover(Trouble trouble) {
            change(trouble, false);
        }

        private void change(Trouble trouble, boolean bad) {
            Path away = folder.resolveSibling("away");
            switch (trouble) {
                case GONE -> move(bad ? folder : away, bad ? away : folder);
                case READ_ONLY -> stores.forEach(store -> SqliteTroubles.readOnly(store, bad));
                case FULL -> stores.forEach(store -> SqliteTroubles.full(store, bad));
            }
        }

        @Override
        public void breakOn(String userName) {
            try (Connection connection =
                            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteStore.FILE));
                    Statement statement = connection.createStatement()) {
                statement.execute("create trigger broken before insert on users when new.user_name = '" + userName
                        + "' begin select raise(abort, 'broken'); end");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void move(Path from, Path to) {
            try {
                Files.move(from, to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A database that lets nobody in, takes no writes, or says what PostgreSQL says when its disk is full. */
    private record PostgresPlace(String name) implements Place {
        @Override
        public Store open() {
            return PostgresStore.open(PostgresServer.url(name), null, null);
        }

        @Override
        public void suffer(Trouble trouble) {
            switch (trouble) {
                case GONE -> PostgresServer.run("alter database " + name + " allow_connections false", end());
                case READ_ONLY ->
                    PostgresServer.run("alter database " + name + " set default_transaction_read_only = on", end());
                case FULL ->
                    inside(
                            "create function full_disk() returns trigger language plpgsql as $$ begin raise exception"
                                    + " 'could not extend file: No space left on device' using errcode = '53100'; end $$",
                            "create trigger full_disk before insert on requests execute function full_disk()");
            }
        }

        @Override
        public void recover(Trouble trouble) {
            switch (trouble) {
                case GONE -> PostgresServer.run("alter database " + name + " allow_connections true");
                case READ_ONLY -> PostgresServer.run("alter database " + name + " reset default_transaction_read_only");
                case FULL -> inside("drop trigger full_disk on requests", "drop function full_disk");
            }
        }

        @Override
        public void breakOn(String userName) {
            inside(
                    "create function broken() returns trigger language plpgsql as $$ begin if new.user_name = '"
                            + userName + "' then raise exception 'broken'; end if; return new; end $$",
                    "create trigger broken before insert on users for each row execute function broken()");
        }

        private String end() {
            return "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'";
        }

        private void inside(String... statements) {
            try (Connection connection =
                            PostgresServer.SERVER.getDatabase("postgres", name).getConnection();
                    Statement statement = connection.createStatement()) {
                for (String text : statements) {
                    statement.execute(text);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** @return the address of a fresh, empty PostgreSQL database, for tests that look into it themselves */
    public static String postgresUrl() {
        return PostgresServer.url(PostgresServer.freshDatabase());
    }

    /** @return a fresh, empty database */
    public abstract Place place();

    /** @return a store on a fresh, empty database */
    public Store open() {
        return place().open();
    }

    /** Where the SQLite databases of this JVM are; emptied when it ends. */
    private static final class SqliteFolders {
        private static final Path ROOT = root();

        private static Path root() {
            try {
                Path root = Files.createTempDirectory("scim-console-test");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
                return root;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Path fresh() {
            try {
                return Files.createTempDirectory(ROOT, "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path root) {
            try (Stream<Path> files = Files.walk(root)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The one PostgreSQL of this JVM; ends with it. */
    private static final class PostgresServer {
        private static final EmbeddedPostgres SERVER = start();
        private static final AtomicInteger COUNT = new AtomicInteger();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "400")
                        // it never outlives the JVM; otherwise its end waits for the disk, file by file
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String freshDatabase() {
            String name = "test" + COUNT.incrementAndGet();
            run("create database " + name);
            return name;
        }

        static String url(String name) {
            return SERVER.getJdbcUrl("postgres", name);
        }

        static void run(String... statements) {
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String text : statements) {
                    statement.execute(text);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
