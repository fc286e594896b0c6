package org.scimconsole.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.store.StoreOpenException;
import org.scimconsole.testing.SchemaOne;

/** An older database is brought up to date whole or not at all, and the copy of it outlives whatever goes wrong. */
final class SqliteMigrationTest {
    private static final String COPY = SqliteStore.FILE + ".schema-1.backup";
    private static final String SECOND_COPY = SqliteStore.FILE + ".schema-1-2.backup";

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void aDatabaseOfTheFirstVersion() throws Exception {
        file = folder.resolve(SqliteStore.FILE);
        SchemaOne.make("jdbc:sqlite:" + file, "sqlite");
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            SchemaOne.fill(old);
        }
        tell("pragma user_version = 1");
    }

    private void tell(String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static String state(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select (select user_version from pragma_user_version)"
                        + " || ' ' || (select count(*) from schema_history)"
                        + " || ' ' || (select count(*) from sqlite_master where name = 'rehearsals')"
                        + " || ' ' || (select group_concat(display_name) from users)")) {
            return rows.getString(1);
        }
    }

    private List<String> copies() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString())
                    .filter(name -> name.contains("schema-"))
                    .sorted()
                    .toList();
        }
    }

    private void migrateWithABrokenThirdScript() throws IOException {
        Path scripts = Files.createDirectories(folder.resolve("scripts"));
        for (String script : List.of("V1__directory.sql", "V2__rehearsals.sql")) {
            try (InputStream text = Objects.requireNonNull(
                    SqliteMigration.class.getClassLoader().getResourceAsStream("db/sqlite/" + script))) {
                Files.write(scripts.resolve(script), text.readAllBytes());
            }
        }
        Files.writeString(
                scripts.resolve("V3__broken.sql"), "create table half (a text);\nselect nothing from nowhere;");
        new SqliteMigration(new SqliteConnections(file), "filesystem:" + scripts).run();
    }

    @Test
    void leavesAllAsItWasWhenOneOfSeveralScriptsFails() throws Exception {
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(this::migrateWithABrokenThirdScript)
                    .isInstanceOf(StoreOpenException.class)
                    .hasMessageContaining("it is unchanged, and a copy of it is " + folder.resolve(COPY));
            assertThat(state(file)).isEqualTo("1 1 0 Ann");
            assertThat(state(folder.resolve(COPY))).isEqualTo("1 1 0 Ann");
            assertThat(copies()).containsExactly(COPY);
        }
        SqliteStore.open(folder).close();
        assertThat(state(file)).isEqualTo(SqliteMigration.NEWEST + " " + SqliteMigration.NEWEST + " 1 Ann");
        assertThat(copies()).containsExactly(COPY);
    }

    @Test
    void keepsTheCopyThatIsThereAndPutsAnotherBesideIt() throws Exception {
        Files.writeString(folder.resolve(COPY), "the good copy of last year");
        SqliteStore.open(folder).close();
        assertThat(folder.resolve(COPY)).hasContent("the good copy of last year");
        assertThat(state(folder.resolve(SECOND_COPY))).isEqualTo("1 1 0 Ann");
        assertThat(copies()).containsExactly(SECOND_COPY, COPY);
    }

    /** As an earlier version did, which wrote the number only after all scripts. */
    @Test
    void goesOnWhereSomebodyWasStoppedBeforeTheNumberWasWritten() throws Exception {
        SqliteStore.open(folder).close();
        tell("pragma user_version = 1");
        Files.writeString(folder.resolve(COPY), "the good copy");
        SqliteStore.open(folder).close();
        assertThat(state(file)).isEqualTo(SqliteMigration.NEWEST + " " + SqliteMigration.NEWEST + " 1 Ann");
        assertThat(folder.resolve(COPY)).hasContent("the good copy");
        assertThat(copies()).containsExactly(COPY);
    }
}
