package org.scimconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandLineProgramTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Surroundings surroundings = new Surroundings(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            Clock.systemUTC(),
            new SecureRandom());

    @Test
    void everyCommandHasHelpOnStandardOutput() {
        helps(new Commands(surroundings, options -> {
                    throw new AssertionError("help opens no database");
                })
                .forLine());
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void wrongUsageIsTwoAndSaysWhereHelpIs() {
        assertThat(run("--nonsense")).isEqualTo(CommandLineProgram.WRONG_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--nonsense")
                .contains("scim-console --help")
                .doesNotContain("\tat ");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void surroundingsNeverShowTheVariables() {
        Surroundings secret = new Surroundings(
                System.out, System.err, Map.of("SCIM_TOKEN", "spl_scim_secret"), Clock.systemUTC(), new SecureRandom());
        assertThat(secret.toString()).doesNotContain("spl_scim_secret");
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isEqualTo(CommandLineProgram.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("SCIM Console");
    }

    private void helps(CommandLine command) {
        String[] words = (command.getCommandSpec().qualifiedName() + " --help").split(" ");
        String[] args = java.util.Arrays.copyOfRange(words, 1, words.length);
        out.reset();
        assertThat(run(args)).as(command.getCommandSpec().qualifiedName()).isEqualTo(CommandLineProgram.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage:");
        command.getSubcommands().values().forEach(this::helps);
    }

    private int run(String... args) {
        return new CommandLineProgram(surroundings).run(args);
    }
}
