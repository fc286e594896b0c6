package org.scimconsole.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.StoreUnavailableException;
import org.scimconsole.model.Organization;
import org.scimconsole.model.RuleSet;
import org.scimconsole.store.StoreOpenException;
import org.scimconsole.testing.SchemaOne;
import org.scimconsole.testing.TestClock;

/** What only the embedded database does: files, migrations, faults, copies. */
final class SqliteStoreTest {
    private final TestClock clock = new TestClock();

    @TempDir
    Path folder;

    private Directory directory(Store store) {
        return Directory.over(store, clock, Ids.timeOrdered(clock, new Random()), new SecureRandom());
    }

    private static void sql(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    @Test
    void twoProcessesMayUseTheSameFolder() {
        try (Store one = SqliteStore.open(folder);
                Store two = SqliteStore.open(folder)) {
            Organization made = directory(one)
                    .organizations()
                    .create("A", RuleSet.SPLIT, null)
                    .organization();
            assertThat(directory(two).organizations().list()).containsExactly(made);
        }
    }

    @Test
    void refusesNewerDatabaseForeignFileAndUnwritableFolder() throws Exception {
        SqliteStore.open(folder).close();
        Path file = folder.resolve(SqliteStore.FILE);
        sql(file, "pragma user_version = 99");
        assertThatThrownBy(() -> SqliteStore.open(folder))
                .isInstanceOf(StoreOpenException.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("--data");
        Files.writeString(file, "this is no database, but a letter to my aunt, which is long enough to be read");
        assertThatThrownBy(() -> SqliteStore.open(folder))
                .isInstanceOf(StoreOpenException.class)
                .hasMessageContaining("cannot be opened as a database");
        Path notAFolder = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> SqliteStore.open(notAFolder))
                .isInstanceOf(StoreOpenException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void bringsAnOlderDatabaseUpToDateAfterCopyingIt() throws Exception {
        Path file = folder.resolve(SqliteStore.FILE);
        SchemaOne.make("jdbc:sqlite:" + file, "sqlite");
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            SchemaOne.fill(old);
        }
        sql(
                file,
                "insert into users_search (rowid, body) select seq, user_name_key || ' ann' from users",
                "pragma user_version = 1");
        try (Store store = SqliteStore.open(folder)) {
            SchemaOne.check(store);
        }
        Path copy = folder.resolve(SqliteStore.FILE + ".schema-1.backup");
        assertThat(answers(copy, "pragma user_version")).containsExactly("1");
        assertThat(answers(copy, "select display_name from users")).containsExactly("Ann");
        assertThat(answers(copy, "select name from sqlite_master where name like 'rehears%'"))
                .isEmpty();
        assertThat(answers(copy, "pragma integrity_check")).containsExactly("ok");
        assertThat(answers(file, "pragma user_version")).containsExactly(String.valueOf(SqliteMigration.NEWEST));

        Files.writeString(copy, "the copy is made once, not at every start");
        SqliteStore.open(folder).close();
        assertThat(copy).hasContent("the copy is made once, not at every start");
    }

    @Test
    void leavesAnOlderDatabaseAsItIsWhenItCannotBeCopied() throws Exception {
        Path file = folder.resolve(SqliteStore.FILE);
        SchemaOne.make("jdbc:sqlite:" + file, "sqlite");
        sql(file, "pragma user_version = 1");
        Path inTheWay = Files.createDirectory(folder.resolve(
                SqliteStore.FILE + ".schema-1." + ProcessHandle.current().pid() + ".new.part"));
        Files.createFile(inTheWay.resolve("something"));
        assertThatThrownBy(() -> SqliteStore.open(folder))
                .isInstanceOf(StoreOpenException.class)
                .hasMessageContaining("copying it first failed");
        assertThat(answers(file, "pragma user_version")).containsExactly("1");
        assertThat(answers(file, "select name from sqlite_master where name like 'rehears%'"))
                .isEmpty();
    }

    private static List<String> answers(Path file, String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    @Test
    void lockedDatabaseAsksToRepeatAndRecoversWithoutRestart() throws Exception {
        try (Store store = SqliteStore.open(folder)) {
            Directory directory = directory(store);
            Organization org =
                    directory.organizations().create("A", RuleSet.SPLIT, null).organization();
            sql(
                    folder.resolve(SqliteStore.FILE),
                    "create trigger full before insert on organizations begin select raise(abort, 'no'); end");
            assertThatThrownBy(() -> directory.organizations().create("B", RuleSet.SPLIT, null))
                    .isInstanceOf(RuntimeException.class);
            sql(folder.resolve(SqliteStore.FILE), "drop trigger full");
            assertThat(directory
                            .organizations()
                            .create("C", RuleSet.SPLIT, null)
                            .organization()
                            .name())
                    .isEqualTo("C");
            assertThat(directory.organizations().list()).hasSize(2).contains(org);
        }
    }

    @Test
    void fullDiskAsksToRepeatAndRecoversWithoutRestart() throws Exception {
        try (SqliteStore store = SqliteStore.open(folder)) {
            Directory directory = directory(store);
            directory.organizations().create("A", RuleSet.SPLIT, null);
            store.limitPages(true);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 500; i++) {
                            directory.organizations().create("x".repeat(50_000), RuleSet.SPLIT, null);
                        }
                    })
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("full");
            int before = directory.organizations().list().size();
            store.limitPages(false);
            directory.organizations().create("B", RuleSet.SPLIT, null);
            assertThat(directory.organizations().list()).hasSize(before + 1);
        }
    }

    /** Also when their number is ours; a look does not turn its journal into ours either. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, SqliteMigration.NEWEST, 99})
    void leavesADatabaseOfAnotherProgramAsItIs(int number) throws Exception {
        Path file = folder.resolve(SqliteStore.FILE);
        sql(
                file,
                "create table songs (title text)",
                "insert into songs values ('Blue')",
                "pragma user_version = " + number);
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> SqliteStore.open(folder))
                .isInstanceOf(StoreOpenException.class)
                .hasMessageContaining("of another program")
                .hasMessageContaining("--data");

        assertThat(file).hasBinaryContent(before);
        assertThat(answers(file, "pragma journal_mode")).containsExactly("delete");
    }

    @Test
    void nobodyButTheOwnerReadsTheDatabaseAndItsCopies() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path data = folder.resolve("made").resolve("data");
        Path file = data.resolve(SqliteStore.FILE);
        try (SqliteStore store = SqliteStore.open(data)) {
            directory(store).organizations().create("A", RuleSet.SPLIT, null);
            store.backUp(folder.resolve("copy.db"));
            assertThat(rights(data)).isEqualTo("rwx------");
            assertThat(rights(folder.resolve("made"))).isEqualTo("rwx------");
            assertThat(rights(file)).isEqualTo("rw-------");
            assertThat(rights(data.resolve(SqliteStore.FILE + "-wal"))).isEqualTo("rw-------");
            assertThat(rights(folder.resolve("copy.db"))).isEqualTo("rw-------");
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        SqliteStore.open(data).close();
        assertThat(rights(file)).isEqualTo("rw-------");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** The system copies both files while the process lies dead: what stands in the second is as durable as the rest. */
    @Test
    void readsWhatWasWrittenLastBeforeAProcessWasKilled() throws IOException {
        Path dead = Files.createDirectory(folder.resolve("dead"));
        try (SqliteStore store = SqliteStore.open(folder)) {
            directory(store).organizations().create("A", RuleSet.SPLIT, null);
            for (String suffix : List.of("", "-wal")) {
                Files.copy(folder.resolve(SqliteStore.FILE + suffix), dead.resolve(SqliteStore.FILE + suffix));
            }
        }
        try (SqliteStore store = SqliteStore.open(dead)) {
            assertThat(directory(store).organizations().list()).hasSize(1);
        }
    }

    @Test
    void forgetsOldRequestsAndTombstones() {
        try (SqliteStore store = SqliteStore.open(folder)) {
            Directory directory = directory(store);
            Organization org =
                    directory.organizations().create("A", RuleSet.SPLIT, null).organization();
            clock.pass(Duration.ofDays(100));
            directory.organizations().create("B", RuleSet.SPLIT, null);
            var forgotten = directory.retention().run(Duration.ofDays(90), Duration.ofDays(90));
            assertThat(forgotten.requests()).isEqualTo(1);
            assertThat(forgotten.tombstones()).isZero();
            assertThat(directory.organizations().list())
                    .extracting(Organization::id)
                    .contains(org.id());
        }
    }

    @Test
    void refusesWorkAfterItWasClosed() {
        SqliteStore store = SqliteStore.open(folder);
        store.close();
        assertThatThrownBy(() -> store.write(session -> List.of())).isInstanceOf(StoreUnavailableException.class);
    }
}
