package org.scimconsole.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.Sort;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.user.UserQuery;
import org.scimconsole.model.Organization;
import org.scimconsole.model.RuleSet;
import org.scimconsole.store.StoreOpenException;
import org.scimconsole.testing.TestClock;

/** Putting a copy back, whatever stands in its place. */
final class SqliteRestoreTest {
    private static final String KEPT = SqliteStore.FILE + ".before";

    private final TestClock clock = new TestClock();

    @TempDir
    Path folder;

    private Path copy = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void aCopyOfOneOrganizationAndAnotherOneSince() {
        file = folder.resolve(SqliteStore.FILE);
        copy = folder.resolve("copy.db");
        try (SqliteStore store = SqliteStore.open(folder)) {
            directory(store).organizations().create("A", RuleSet.SPLIT, "root@a.example");
            store.backUp(copy);
            directory(store).organizations().create("B", RuleSet.SPLIT, null);
        }
    }

    private Directory directory(Store store) {
        return Directory.over(store, clock, Ids.timeOrdered(clock, new Random()), new SecureRandom());
    }

    private Restored restore() {
        try (FolderLock lock = FolderLock.take(folder, "")) {
            return lock.restore(".before").from(copy, clock.instant());
        }
    }

    private List<String> organizations() {
        try (SqliteStore store = SqliteStore.open(folder)) {
            return directory(store).organizations().list().stream()
                    .map(Organization::name)
                    .toList();
        }
    }

    @Test
    void putsTheCopyBackAndKeepsWhatWasThere() throws IOException {
        Restored restored = restore();
        assertThat(restored.damaged()).isFalse();
        assertThat(restored.kept()).isEqualTo(folder.resolve(KEPT));
        try (SqliteStore store = SqliteStore.open(folder)) {
            Directory directory = directory(store);
            assertThat(directory.organizations().list()).hasSize(1);
            directory.organizations().create("C", RuleSet.SPLIT, null);
            UserQuery text = new UserQuery(null, "root@a", Set.of(), null, null, Sort.CREATED, PageRequest.first(5));
            assertThat(directory
                            .localUsers()
                            .list(directory.organizations().list().get(0).id(), text)
                            .items())
                    .hasSize(1);
        }
        Files.move(folder.resolve(KEPT), file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(organizations()).containsExactly("A", "B");
    }

    @Test
    void putsTheCopyInThePlaceOfADatabaseThatIsDamagedInTheMiddle() throws Exception {
        damage("requests");
        byte[] damaged = Files.readAllBytes(file);
        assertThatThrownBy(() -> {
                    try (SqliteStore store = SqliteStore.open(folder)) {
                        store.backUp(folder.resolve("another.db"));
                    }
                })
                .isInstanceOf(StoreOpenException.class)
                .hasMessageContaining("damaged");
        assertThat(folder.resolve("another.db")).doesNotExist();

        Restored restored = restore();

        assertThat(restored.damaged()).isTrue();
        assertThat(folder.resolve(KEPT)).hasBinaryContent(damaged);
        assertThat(organizations()).containsExactly("A");
    }

    private void damage(String table) throws SQLException, IOException {
        long page;
        long size;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select rootpage, (select page_size from pragma_page_size)"
                        + " from sqlite_master where name = '" + table + "'")) {
            page = rows.getLong(1) - 1;
            size = rows.getLong(2);
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(page * size);
            bytes.write("not a page".repeat(100).getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void putsTheCopyInThePlaceOfWhatIsNoDatabaseAnyMoreAndKeepsTheFilesBesideIt() throws IOException {
        String words = "zeros, or whatever the disk made of it, and more of it than a header has".repeat(100);
        Files.writeString(file, words);
        Path wal = folder.resolve(SqliteStore.FILE + "-wal");
        Files.writeString(wal, "the last writes");

        Restored restored = restore();

        assertThat(restored.damaged()).isTrue();
        assertThat(folder.resolve(KEPT)).hasContent(words);
        assertThat(folder.resolve(KEPT + "-wal")).hasContent("the last writes");
        assertThat(organizations()).containsExactly("A");
    }

    @Test
    void putsTheCopyWhereNoDatabaseIs() throws IOException {
        Path other = folder.resolve("new").resolve("folder");
        try (FolderLock lock = FolderLock.take(other, "")) {
            assertThat(lock.restore(".before").from(copy, clock.instant()).kept())
                    .isNull();
        }
        Files.delete(file);
        Files.move(other.resolve(SqliteStore.FILE), file);
        assertThat(organizations()).containsExactly("A");
    }

    /** Whoever has the database open could write between the copy of what is there and the restore. */
    @Test
    void refusesWhileAnyProgramHasTheDatabaseOpen() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            assertThatThrownBy(this::restore)
                    .isInstanceOf(StoreOpenException.class)
                    .hasMessageContaining("Another program")
                    .hasMessageContaining("Nothing was changed");
        }
        assertThat(folder.resolve(KEPT)).doesNotExist();
        assertThat(organizations()).containsExactly("A", "B");
    }

    @Test
    void leavesADatabaseOfAnotherProgramAsItIs() throws Exception {
        Files.delete(file);
        try (Connection theirs = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = theirs.createStatement()) {
            statement.execute("create table songs (title text)");
            statement.execute("pragma user_version = 3");
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(this::restore)
                .isInstanceOf(StoreOpenException.class)
                .hasMessageContaining("of another program");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void takesACopyWhateverItsPathIsCalled() throws IOException {
        Path strange = Files.createDirectories(folder.resolve("O'Brien's \"copies\" of May"));
        copy = Files.move(copy, strange.resolve("the copy.db"));

        assertThat(restore().damaged()).isFalse();

        assertThat(organizations()).containsExactly("A");
    }

    @Test
    void leavesEverythingInItsPlaceWhenWhatIsThereCannotBeKept() throws IOException {
        Files.createDirectories(folder.resolve(KEPT + ".part").resolve("in the way"));

        assertThatThrownBy(this::restore)
                .isInstanceOf(StoreOpenException.class)
                .hasMessageContaining("could not be kept")
                .hasMessageContaining("Nothing was changed");

        assertThat(folder.resolve(KEPT)).doesNotExist();
        assertThat(organizations()).containsExactly("A", "B");
    }

    @Test
    void leavesADamagedDatabaseInItsPlaceWhenTheCopyCannotBePutBesideIt() throws IOException {
        Files.writeString(file, "no database any more".repeat(100));
        Path wal = folder.resolve(SqliteStore.FILE + "-wal");
        Files.writeString(wal, "the last writes");
        Files.createDirectories(folder.resolve(SqliteStore.FILE + ".part").resolve("in the way"));

        assertThatThrownBy(this::restore)
                .isInstanceOf(StoreOpenException.class)
                .hasMessageContaining("could not be copied")
                .hasMessageContaining("Nothing was changed");

        assertThat(file).content().startsWith("no database any more");
        assertThat(wal).hasContent("the last writes");
        assertThat(folder.resolve(KEPT)).doesNotExist();
    }

    @Test
    void movesBackWhatItMovedAwayWhenTheLastStepFails() throws IOException {
        Files.writeString(file, "no database any more".repeat(100));
        Path wal = folder.resolve(SqliteStore.FILE + "-wal");
        Files.writeString(wal, "the last writes");
        Path shm = folder.resolve(SqliteStore.FILE + "-shm");
        Files.writeString(shm, "an index");
        Files.createDirectories(folder.resolve(KEPT + "-shm").resolve("in the way"));

        assertThatThrownBy(this::restore)
                .isInstanceOf(StoreOpenException.class)
                .hasMessageContaining("Nothing was changed");

        assertThat(file).content().startsWith("no database any more");
        assertThat(wal).hasContent("the last writes");
        assertThat(shm).exists();
        assertThat(folder.resolve(SqliteStore.FILE + ".part")).doesNotExist();
    }

    /** Root restores while the service is stopped; the service must be able to open what it made. */
    @Test
    void givesWhatItMakesToWhoseTheFolderIs() throws IOException {
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        UserPrincipal owner = Files.getOwner(theirs);
        try {
            owner = theirs.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("65534");
            Files.setOwner(theirs, owner);
        } catch (IOException notRoot) {
            // Whoever is not root makes files of his own in a folder of his own.
        }
        try (FolderLock lock = FolderLock.take(theirs, "")) {
            lock.restore(".before").from(copy, clock.instant());
        }
        assertThat(Files.getOwner(theirs.resolve(SqliteStore.FILE))).isEqualTo(Files.getOwner(theirs));
        assertThat(Files.getOwner(theirs.resolve("service.lock"))).isEqualTo(Files.getOwner(theirs));
    }

    @Test
    void oneFolderIsForOneServiceOnly() {
        try (FolderLock lock = FolderLock.take(folder, "Stop it.")) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> FolderLock.take(folder, "Stop it."))
                    .isInstanceOf(StoreOpenException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageEndingWith("Stop it.");
            assertThat(organizations()).hasSize(2);
        }
        FolderLock.take(folder, "").close();
    }
}
