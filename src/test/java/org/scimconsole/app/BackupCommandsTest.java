package org.scimconsole.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.console.backend.BackendProgress;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.i18n.Said;
import org.scimconsole.store.StoreOpenException;

class BackupCommandsTest {
    private static final BackendProgress PROGRESS = BackendProgress.silent();

    @TempDir
    private Path folder;

    private final Surroundings surroundings = Surroundings.ofThisProcess();
    private final DatabaseOpening opening = new DatabaseOpening(surroundings);

    /** Writes between the copy of what is there and the restore would be in neither. */
    @Test
    void copiesBesideARunningServiceAndRestoresOnceItHasStopped() throws Exception {
        Path copy = folder.resolve("copy.db");
        Path data = folder.resolve("data");
        try (EmbeddedBackend running = EmbeddedBackend.on(data, 0, surroundings, opening)) {
            assertThat(running.startEmbedded(PROGRESS).api().organization().name())
                    .isEqualTo("My organisation");
            assertThat(run(data, "backup", copy.toString()).code()).isZero();

            CommandRun refused = run(data, "restore", copy.toString(), "--confirm", "RESTORE");

            assertThat(refused.code()).isEqualTo(CommandLineProgram.FAILED);
            assertThat(refused.err()).contains("already uses the data folder", "Stop it, restore, and start it again");
        }
    }

    @Test
    void oneFolderTakesOneServiceAndTheFirstKeepsItsKey() throws Exception {
        Path data = folder.resolve("data");
        try (EmbeddedBackend first = EmbeddedBackend.on(data, 0, surroundings, opening);
                EmbeddedBackend second = EmbeddedBackend.on(data, 0, surroundings, opening)) {
            AdminApi api = first.startEmbedded(PROGRESS).api();
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> second.startEmbedded(PROGRESS))
                        .isInstanceOf(StoreOpenException.class)
                        .hasMessageContaining("already uses the data folder")
                        .hasMessageContaining("--data");
            }
            CommandRun serve = run(data, "serve", "--port", "0");
            assertThat(serve.code()).isEqualTo(CommandLineProgram.FAILED);
            assertThat(serve.err().strip().lines()).singleElement().asString().contains("already uses the data folder");
            assertThat(api.organization().name()).isEqualTo("My organisation");
        }
        try (EmbeddedBackend third = EmbeddedBackend.on(data, 0, surroundings, opening)) {
            assertThat(third.startEmbedded(PROGRESS).api().organization().name())
                    .isEqualTo("My organisation");
        }
    }

    @Test
    void restoresSaysWhereTheOldIsAndWhatBecameOfTokens() throws IOException {
        Path data = folder.resolve("data");
        Path copy = folder.resolve("copy.db");
        run(data, "org", "create", "Contoso", "--sso-strict", "--enable-scim");
        String id = run(data, "org", "list").out().split(" ", 2)[0];
        String old = run(data, "org", "token", "list", "Contoso").out().split(" ", 2)[0];
        assertThat(run(data, "backup", copy.toString()).code()).isZero();
        run(data, "org", "token", "regenerate", "Contoso");

        CommandRun restored = run(data, "restore", copy.toString(), "--confirm", "RESTORE");

        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.err())
                .contains("1 token that was revoked since the copy was made works again")
                .contains("scim-console org token revoke " + id + " " + old, "(Contoso; it ends in")
                .contains("scim-console org token regenerate " + id + " --data")
                .contains("1 token that was made since is not known any more", "401");
        run(data, "org", "token", "revoke", "Contoso", old);
        try (Stream<Path> files = Files.list(data)) {
            Path before = files.filter(file -> file.toString().contains("before-restore"))
                    .findFirst()
                    .orElseThrow();
            assertThat(restored.err()).contains("What was there before is in " + before);
            Path second = Files.createDirectory(folder.resolve("second"));
            Files.copy(before, second.resolve("scim-console.db"));
            assertThat(run(second, "org", "token", "list", "Contoso").out().lines())
                    .hasSize(2);
        }
    }

    @Test
    void restoresOverADatabaseThatIsDamagedAndSaysSo() throws IOException {
        Path data = folder.resolve("data");
        Path copy = folder.resolve("copy.db");
        run(data, "org", "create", "Contoso");
        run(data, "backup", copy.toString());
        Files.writeString(data.resolve("scim-console.db"), "what the disk made of it ".repeat(1000));
        assertThat(run(data, "org", "list").err()).contains("restore");

        CommandRun restored = run(data, "restore", copy.toString(), "--confirm", "RESTORE");

        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.err()).contains("could not be read", "before-restore", "org token list");
        assertThat(run(data, "org", "list").out()).contains("Contoso");
    }

    @Test
    void keepsAFileThatIsThereAlready() throws IOException {
        Path data = folder.resolve("data");
        run(data, "org", "create", "Contoso");
        Path taken = Files.writeString(folder.resolve("taken"), "mine");

        CommandRun run = run(data, "backup", taken.toString());

        assertThat(run.code()).isEqualTo(CommandLineProgram.FAILED);
        assertThat(run.err()).contains("taken").doesNotContain("\tat ");
        assertThat(taken).hasContent("mine");
    }

    @Test
    void restoresNothingFromWhatIsNoCopy() throws IOException {
        Path data = folder.resolve("data");
        run(data, "org", "create", "Contoso");
        Path words = Files.writeString(folder.resolve("words"), "no database, only words");

        for (Path wrong : new Path[] {words, folder.resolve("nothing")}) {
            CommandRun run = run(data, "restore", wrong.toString(), "--confirm", "RESTORE");
            assertThat(run.code()).isEqualTo(CommandLineProgram.FAILED);
            assertThat(run.err().strip().lines()).hasSize(1);
        }
        assertThat(run(data, "restore", words.toString(), "--confirm", "yes").code())
                .isEqualTo(CommandLineProgram.WRONG_USAGE);
        assertThat(run(data, "org", "list").out()).contains("Contoso");
    }

    @Test
    void makesNoDatabaseWhereThereWasNone() {
        CommandRun run =
                run(folder.resolve("empty"), "backup", folder.resolve("copy").toString());

        assertThat(run.code()).isEqualTo(CommandLineProgram.FAILED);
        assertThat(run.err()).contains("empty", "--data");
        assertThat(folder.resolve("empty")).doesNotExist();
    }

    /** The same sentences are shown in the window, in its language. */
    @Test
    void saysInGermanWhyADataFolderCannotBeUsed() throws Exception {
        Path data = folder.resolve("data");
        try (EmbeddedBackend first = EmbeddedBackend.on(data, 0, surroundings, opening)) {
            first.startEmbedded(PROGRESS);
            assertThat(german(data))
                    .startsWith("Eine andere SCIM Console (Prozess ")
                    .endsWith("einen anderen Ordner.");
        }
        assertThat(german(Files.createFile(folder.resolve("a-file"))))
                .startsWith("In den Datenordner ")
                .contains("beschreibbar");
        Path words = Files.createDirectory(folder.resolve("words"));
        Files.writeString(words.resolve("scim-console.db"), "These are my memoirs.".repeat(100));
        assertThat(german(words)).startsWith("Die Datei ").contains("lässt sich nicht als Datenbank");
    }

    private String german(Path data) throws Exception {
        try (EmbeddedBackend backend = EmbeddedBackend.on(data, 0, surroundings, opening)) {
            backend.startEmbedded(PROGRESS);
            throw new AssertionError(data + " was opened");
        } catch (StoreOpenException refused) {
            return new Said(Messages.load(Locale.GERMANY, List.of("said"))).text(String.valueOf(refused.getMessage()));
        }
    }

    private static CommandRun run(Path data, String... arguments) {
        return CommandRun.of(Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
    }
}
