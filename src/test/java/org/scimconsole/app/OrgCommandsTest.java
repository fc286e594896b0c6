package org.scimconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.directory.brake.HeldRequest;
import org.scimconsole.directory.brake.RemovalKind;
import org.scimconsole.model.OrganizationId;

class OrgCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void createsWithEverySecretShownOnce() throws IOException {
        JsonNode made = json("org", "create", "Contoso", "--sso-strict", "--enable-scim");
        assertThat(made.path("organizationId").asText()).isNotBlank();
        assertThat(made.path("adminApiKey").asText()).isNotBlank();
        assertThat(made.path("scimToken").asText()).startsWith("spl_scim_");
        assertThat(made.path("scimBaseUrl").asText())
                .isEqualTo("http://127.0.0.1:8085/scim/v2/"
                        + made.path("organizationId").asText());
        CommandRun list = run("org", "list", "--json");
        assertThat(list.out()).contains("Contoso", "ENABLED").doesNotContain("spl_scim_");
    }

    @Test
    void createsPlainScimWithoutSingleSignOn() throws IOException {
        JsonNode made = json("org", "create", "Plain", "--rules", "none", "--enable-scim");
        assertThat(made.path("scimToken").asText()).startsWith("spl_scim_");
    }

    @Test
    void printsTheBaseUrlWithOneSlashHoweverThePublicUrlEnds() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("service-url"), "https://scim.example.com/\n");
        for (JsonNode made : List.of(
                json("org", "create", "Contoso"),
                json("org", "create", "Fabrikam", "--public-url", "https://scim.example.com//"))) {
            assertThat(made.path("scimBaseUrl").asText())
                    .isEqualTo("https://scim.example.com/scim/v2/"
                            + made.path("organizationId").asText());
        }
    }

    @Test
    void createsWithoutScimUntilAsked() throws IOException {
        JsonNode made = json("org", "create", "Later", "--sso-strict");
        assertThat(made.path("scimToken").isNull()).isTrue();
        JsonNode enabled = json("org", "scim", "enable", "Later");
        assertThat(enabled.path("scimToken").asText()).startsWith("spl_scim_");
    }

    @Test
    void refusesScimWithoutStrictModeBeforeMakingAnything() {
        CommandRun refused = run("org", "create", "Loose", "--enable-scim");
        assertThat(refused.code()).isEqualTo(CommandLineProgram.WRONG_USAGE);
        assertThat(refused.err()).contains("--sso-strict");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void refusesToEnableTwiceInOneSentence() throws IOException {
        json("org", "create", "Contoso", "--sso-strict", "--enable-scim");
        CommandRun again = run("org", "scim", "enable", "Contoso");
        assertThat(again.code()).isEqualTo(CommandLineProgram.FAILED);
        assertThat(again.err()).doesNotContain("\tat ");
        assertThat(again.err().strip().lines()).hasSize(1);
        assertThat(again.out()).isEmpty();
    }

    @Test
    void regeneratesListsAndRevokesTokens() throws IOException {
        String first = json("org", "create", "Contoso", "--sso-strict", "--enable-scim")
                .path("scimToken")
                .asText();
        JsonNode second = json("org", "token", "regenerate", "Contoso", "--overlap", "PT1H");
        assertThat(second.path("scimToken").asText()).startsWith("spl_scim_").isNotEqualTo(first);
        JsonNode list = json("org", "token", "list", "Contoso");
        assertThat(list).hasSize(2);
        assertThat(list.get(0).path("endsAt").isNull()).isTrue();
        assertThat(Instant.parse(list.get(1).path("endsAt").asText()))
                .isEqualTo(Instant.parse(list.get(0).path("createdAt").asText()).plus(Duration.ofHours(1)));
        JsonNode revoked =
                json("org", "token", "revoke", "Contoso", second.path("tokenId").asText());
        assertThat(revoked.path("status").asText()).isEqualTo("REVOKED");
    }

    @Test
    void rehearsesShowsAdoptsAndDrops() throws IOException {
        json("org", "create", "Contoso", "--sso-strict", "--enable-scim");
        JsonNode started = json("org", "rehearsal", "start", "Contoso", "--life", "P1D");
        assertThat(started.path("scimToken").asText()).startsWith("spl_scim_");
        assertThat(started.path("scimBaseUrl").asText()).contains("/scim/v2/rehearsal-");
        CommandRun second = run("org", "rehearsal", "start", "Contoso");
        assertThat(second.code()).isEqualTo(CommandLineProgram.FAILED);
        assertThat(second.err()).contains("under way since");
        CommandRun shown = run("org", "rehearsal", "show", "Contoso", "--json");
        assertThat(shown.out())
                .contains("\"membersJoined\":0")
                .doesNotContain(started.path("scimToken").asText());
        assertThat(run("org", "rehearsal", "adopt", "Contoso").code()).isEqualTo(CommandLineProgram.WRONG_USAGE);
        assertThat(json("org", "rehearsal", "adopt", "Contoso", "--confirm", "ADOPT")
                        .path("users")
                        .asInt(-1))
                .isZero();
        json("org", "rehearsal", "start", "Contoso");
        assertThat(json("org", "rehearsal", "drop", "Contoso").path("dropped").asBoolean())
                .isTrue();
        assertThat(run("org", "rehearsal", "drop", "Contoso").code()).isEqualTo(CommandLineProgram.FAILED);
    }

    @Test
    void pausesResumesAndDisables() throws IOException {
        json("org", "create", "Contoso", "--sso-strict", "--enable-scim");
        assertThat(json("org", "scim", "pause", "Contoso").path("paused").asBoolean())
                .isTrue();
        assertThat(json("org", "scim", "resume", "Contoso").path("paused").asBoolean())
                .isFalse();
        assertThat(run("org", "scim", "disable", "Contoso").code()).isEqualTo(CommandLineProgram.WRONG_USAGE);
        assertThat(json("org", "scim", "disable", "Contoso", "--confirm", "DISABLE")
                        .path("enabled")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void namesTheOrganisationThatIsMissing() {
        run("org", "create", "Contoso");
        CommandRun missing = run("org", "scim", "show", "Nobody");
        assertThat(missing.code()).isEqualTo(CommandLineProgram.FAILED);
        assertThat(missing.err()).contains("Nobody").contains("org list");
    }

    @Test
    void makesNoDatabaseInAMistypedFolder() {
        for (String[] command :
                List.of(new String[] {"org", "list"}, new String[] {"org", "scim", "show", "Contoso"}, new String[] {
                    "org", "brake", "show", "Contoso"
                })) {
            CommandRun refused = run(command);
            assertThat(refused.code()).isEqualTo(CommandLineProgram.FAILED);
            assertThat(refused.err()).contains("There is no database in " + folder.resolve("data"), "--data");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void takesNoDatabaseButPostgresAndRepeatsNoPassword() {
        for (List<String> command : List.of(List.of("org", "list"), List.of("serve", "--port", "0"))) {
            List<String> line = new ArrayList<>(command);
            line.addAll(List.of("--database", "jdbc:mysql://root:secret@db/split"));
            CommandRun wrong = CommandRun.of(line.toArray(String[]::new));
            assertThat(wrong.code()).isEqualTo(CommandLineProgram.WRONG_USAGE);
            assertThat(wrong.err())
                    .startsWith("--database takes a PostgreSQL database")
                    .doesNotContain("secret");
        }
    }

    @Test
    void saysThatThereIsNoOrganisation() {
        new DatabaseOpening(Surroundings.ofThisProcess())
                .open(DataOptions.in(folder.resolve("data")))
                .store()
                .close();
        CommandRun none = run("org", "list");
        assertThat(none.code()).isZero();
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("There is no organisation", "org create");
    }

    @Test
    void saysWhoTheFirstAdministratorIsAndWhenTheyAreMadeUp() {
        CommandRun madeUp = run("org", "create", "Contoso");
        assertThat(madeUp.out()).contains("administrator: admin@contoso.example");
        assertThat(madeUp.err()).contains("made-up admin@contoso.example", "--admin-email");
        CommandRun named = run("org", "create", "Fabrikam", "--admin-email", "ann@fabrikam.com");
        assertThat(named.out()).contains("administrator: ann@fabrikam.com");
        assertThat(named.err()).isEmpty();
        CommandRun wrong = run("org", "create", "Wrong", "--admin-email", "nonsense");
        assertThat(wrong.code()).isEqualTo(CommandLineProgram.WRONG_USAGE);
        assertThat(wrong.err()).contains("nonsense", "e-mail address");
    }

    @Test
    void warnsOfASecondOrganisationOfTheSameName() {
        run("org", "create", "Contoso", "--admin-email", "ann@contoso.com");
        CommandRun second = run("org", "create", "Contoso", "--admin-email", "ann@contoso.com");
        assertThat(second.code()).isZero();
        assertThat(second.err()).contains("another organisation named \"Contoso\"", "id");
    }

    @Test
    void showsTokensOfTheScimTabAsLines() {
        run("org", "create", "Contoso", "--sso-strict", "--enable-scim");
        assertThat(run("org", "scim", "show", "Contoso").out())
                .containsPattern("tokens:\\R  \\S+  \\S+  ACTIVE  ")
                .doesNotContain("{", "hint=");
    }

    @Test
    void saysWhatTheBrakeHoldsReleasesItAndTakesThatBack() throws IOException {
        OrganizationId id = new OrganizationId(
                json("org", "create", "Contoso").path("organizationId").asText());
        Instant at = Instant.parse("2026-11-26T10:00:00Z");
        Directory directory =
                new DatabaseOpening(Surroundings.ofThisProcess()).open(DataOptions.in(folder.resolve("data")));
        try (var store = directory.store()) {
            for (String name : List.of("ann", "bob")) {
                Subject subject = new Subject(ResourceKind.USER, "id-" + name, null, name + "@contoso.com");
                store.write(session -> {
                    session.brake()
                            .hold(new HeldRequest(
                                    id,
                                    "held-" + name,
                                    name,
                                    RemovalKind.DELETION,
                                    7,
                                    at,
                                    at,
                                    1,
                                    "DELETE",
                                    "/Users/1",
                                    subject,
                                    null,
                                    null));
                    return true;
                });
            }
        }
        assertThat(run("org", "brake", "show", "Contoso").out())
                .contains(
                        "on: true", "window: PT1H", "  DELETION  0  50  2", "  held-ann  DELETION  7  ann@contoso.com");
        assertThat(run("org", "brake", "release", "Contoso").code()).isEqualTo(CommandLineProgram.WRONG_USAGE);
        assertThat(json("org", "brake", "release", "Contoso", "held-ann")
                        .path("released")
                        .asInt())
                .isEqualTo(1);
        assertThat(released("held-ann")).isTrue();
        assertThat(released("held-bob")).isFalse();
        json("org", "brake", "hold", "Contoso", "held-ann");
        assertThat(released("held-ann")).isFalse();
        assertThat(json("org", "brake", "release", "Contoso", "--all")
                        .path("released")
                        .asInt())
                .isEqualTo(2);
        json("org", "brake", "dismiss", "Contoso", "held-ann", "held-bob");
        assertThat(json("org", "brake", "show", "Contoso").path("held")).isEmpty();
        CommandRun gone = run("org", "brake", "release", "Contoso", "held-ann");
        assertThat(gone.code()).isEqualTo(CommandLineProgram.FAILED);
        assertThat(gone.err()).contains("held-ann");
    }

    @Test
    void setsOfTheBrakeWhatIsNamedAndKeepsTheRest() throws IOException {
        run("org", "create", "Contoso");
        JsonNode set = json("org", "brake", "set", "Contoso", "--percent", "35", "--window", "PT4H");
        assertThat(set.path("percent").asInt()).isEqualTo(35);
        JsonNode shown = json("org", "brake", "show", "Contoso");
        assertThat(shown.path("on").asBoolean()).isTrue();
        assertThat(shown.path("window").asText()).isEqualTo("PT4H");
        assertThat(shown.path("percent").asInt()).isEqualTo(35);
        assertThat(shown.path("floor").asInt()).isEqualTo(50);
        json("org", "brake", "set", "Contoso", "--on", "false");
        assertThat(json("org", "brake", "show", "Contoso").path("on").asBoolean())
                .isFalse();
        CommandRun impossible = run("org", "brake", "set", "Contoso", "--percent", "101");
        assertThat(impossible.code()).isEqualTo(CommandLineProgram.FAILED);
        assertThat(impossible.err()).contains("between 0 and 100");
        CommandRun nothing = run("org", "brake", "set", "Contoso");
        assertThat(nothing.code()).isEqualTo(CommandLineProgram.WRONG_USAGE);
        assertThat(nothing.err()).contains("--percent");
    }

    @Test
    void endsALostAdminKeyByItsIdWithoutShowingAny() throws IOException {
        String first = json("org", "create", "Contoso").path("adminApiKey").asText();
        JsonNode second = json("org", "key", "create", "Contoso", "Scripts");
        CommandRun listed = run("org", "key", "list", "Contoso");
        assertThat(listed.out())
                .contains("Scripts", second.path("keyId").asText())
                .doesNotContain(first, second.path("adminApiKey").asText());
        json("org", "key", "revoke", "Contoso", second.path("keyId").asText());
        Directory directory =
                new DatabaseOpening(Surroundings.ofThisProcess()).open(DataOptions.in(folder.resolve("data")));
        try {
            assertThat(directory
                            .adminKeys()
                            .authenticate(second.path("adminApiKey").asText()))
                    .isEmpty();
            assertThat(directory.adminKeys().authenticate(first)).isPresent();
        } finally {
            directory.store().close();
        }
        for (JsonNode key : json("org", "key", "list", "Contoso")) {
            assertThat(key.path("revokedAt").isNull())
                    .as(key.path("name").asText())
                    .isEqualTo(!key.path("id").equals(second.path("keyId")));
        }
        CommandRun unknown = run("org", "key", "revoke", "Contoso", "nonsense");
        assertThat(unknown.code()).isEqualTo(CommandLineProgram.FAILED);
        assertThat(unknown.err()).contains("nonsense");
    }

    private boolean released(String held) throws IOException {
        for (JsonNode each : json("org", "brake", "show", "Contoso").path("held")) {
            if (each.path("id").asText().equals(held)) {
                return !each.path("releasedAt").isNull();
            }
        }
        throw new AssertionError(held + " is not held");
    }

    @Test
    void saysWhatIsWrongWithTheFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        CommandRun run = CommandRun.of("org", "list", "--data", file.toString());
        assertThat(run.code()).isEqualTo(CommandLineProgram.FAILED);
        assertThat(run.err()).contains("a-file").doesNotContain("\tat ", "This should not happen");
    }

    @Test
    void leavesWhatIsNoDatabaseAlone() throws IOException {
        Path database = folder.resolve("data").resolve("scim-console.db");
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(database, "These are my memoirs.".repeat(100));
        CommandRun run = run("org", "list");
        assertThat(run.code()).isEqualTo(CommandLineProgram.FAILED);
        assertThat(run.err()).doesNotContain("\tat ", "This should not happen");
        assertThat(Files.readString(database)).startsWith("These are my memoirs.");
    }

    private JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--json");
        CommandRun run = run(all.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().strip().lines()).hasSize(1);
        return new ObjectMapper().readTree(run.out());
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--data");
        all.add(folder.resolve("data").toString());
        return CommandRun.of(all.toArray(String[]::new));
    }
}
