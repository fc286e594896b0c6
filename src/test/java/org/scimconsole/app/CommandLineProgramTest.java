package org.scimconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineProgramTest {
    @TempDir
    private Path data;

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
    void saysWhatAWrongValueShouldBeInTheWordsOfTheHelp() {
        says("'90' is no duration; write for example P90D or PT40M", "serve", "--keep-requests", "90");
        says("'5min' is no duration", "provision", "--tenant", "t", "--url", "http://h", "--interval", "5min");
        says("'ping' is not one of entra_id|okta", "org", "create", "Contoso", "--idp", "ping");
        says("'many' is no whole number", "serve", "--port", "many");
        says("'nonsense' does not begin with https", "provision", "--tenant", "t", "--url", "nonsense");
        says("'nonsense' does not begin with https", "check", "nonsense");
    }

    @Test
    void saysWhatServeCannotTakeBeforeItServes() {
        says("--rate takes 25 or more, which Entra needs, or 0 for no bound, not 3.", "serve", "--rate", "3");
        says("--rate takes 25 or more", "serve", "--rate", "-1");
        says("--trusted-proxy: 'proxy.local' is no IP address or range", "serve", "--trusted-proxy", "proxy.local");
        says("--trusted-proxy: '10.0.0.0/99' has no valid prefix length", "serve", "--trusted-proxy", "10.0.0.0/99");
        for (String url : List.of("ftp://x", "https://x?a=b", "https://x/#top", "https://me@x", "nonsense")) {
            says("--public-url takes a URL such as https://scim.example.com", "serve", "--public-url", url);
            says("--public-url takes a URL", "org", "create", "Contoso", "--public-url", url);
        }
    }

    @Test
    void namesTheCommandThatWasMeant() {
        says("no command \"scim-console provison\". Did you mean provision?", "provison", "--tenant", "t");
        says("no command \"scim-console org lst\". Did you mean list?", "org", "lst");
        says("--jsn", "org", "list", "--jsn");
        says("Did you mean --json", "org", "list", "--jsn");
    }

    @Test
    void helpTellsTheDefaults() {
        run("org", "create", "--help");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("Default:\\s+split")
                .containsPattern("Default:\\s+entra_id")
                .contains("admin@contoso.example");
        out.reset();
        run("serve", "--help");
        assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("429[^-]*Default:\\s+0");
    }

    @Test
    void saysWhichOfTheCertificateFilesCannotBeRead() {
        assertThat(run(
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        "0",
                        "--tls-cert",
                        "no.pem",
                        "--tls-key",
                        "no.key"))
                .isEqualTo(CommandLineProgram.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("The certificate file no.pem cannot be read", "--tls-cert")
                .doesNotContain("This should not happen", "Exception", "..");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void saysWhyPostgresRefusesInWholeSentences() {
        assertThat(run("org", "list", "--database", "jdbc:postgresql://127.0.0.1:1/none"))
                .isEqualTo(CommandLineProgram.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("The database cannot be opened", "--database")
                .doesNotContain("..");
    }

    private void says(String sentence, String... args) {
        err.reset();
        assertThat(run(args)).isEqualTo(CommandLineProgram.WRONG_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(sentence).doesNotContain("java.", "[");
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
