package org.scimconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.server.http.ServerConfig;

class BackupCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void copiesAndRestoresBesideARunningServiceAndKeepsWhatWasThere() throws IOException {
        Path data = folder.resolve("data");
        Path copy = folder.resolve("copy.db");
        Surroundings surroundings = Surroundings.ofThisProcess();
        try (RunningService service = RunningService.start(
                ServerConfig.loopback(0), new DatabaseOpening(surroundings).open(DataOptions.in(data)), surroundings)) {
            run(data, "org", "create", "Before");
            assertThat(run(data, "backup", copy.toString()).code()).isZero();
            run(data, "org", "create", "After");
            assertThat(service.directory().organizations().list()).hasSize(2);

            CommandRun restored = run(data, "restore", copy.toString(), "--confirm", "RESTORE");

            assertThat(restored.code()).as(restored.err()).isZero();
            assertThat(service.directory().organizations().list())
                    .extracting(each -> each.name())
                    .containsExactly("Before");
            assertThat(run(data, "org", "create", "Later").code()).isZero();
        }
        try (Stream<Path> files = Files.list(data)) {
            Path before = files.filter(file -> file.toString().contains("before-restore"))
                    .findFirst()
                    .orElseThrow();
            Path second = Files.createDirectory(folder.resolve("second"));
            Files.copy(before, second.resolve("scim-console.db"));
            assertThat(run(second, "org", "list").out()).contains("Before", "After");
        }
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

    private static CommandRun run(Path data, String... arguments) {
        return CommandRun.of(Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
    }
}
