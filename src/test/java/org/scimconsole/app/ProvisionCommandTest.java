package org.scimconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(RunningServices.class)
class ProvisionCommandTest {
    private static final String SMALL = """
            {"users":[{"id":"1","userPrincipalName":"ada@x.example","displayName":"=Ada","mailNickname":"ada"},
                      {"id":"2","userPrincipalName":"bo@x.example","displayName":"Bo","mailNickname":"bo"}],
             "groups":[{"id":"g","displayName":"Team","members":[{"id":"1"},{"id":"2"}]}]}
            """;

    private final TestDatabase database;
    private final RunningServices.Shared services;
    private TestOrganization organization;

    @TempDir
    private Path folder;

    ProvisionCommandTest(TestDatabase database, RunningServices.Shared services) {
        this.database = database;
        this.services = services;
    }

    @BeforeEach
    void organize() throws Exception {
        organization = services.on(database).organization();
        Files.writeString(folder.resolve("tenant.json"), SMALL);
    }

    @Test
    void writesThePlanToAFileThatASpreadsheetDoesNotRun() throws Exception {
        Path csv = folder.resolve("plan.csv");
        Path json = folder.resolve("plan.json");
        assertThat(provision("--dry-run", "--plan", csv.toString()).code()).isZero();
        assertThat(Files.readString(csv))
                .startsWith("\uFEFFverdict,type,name,explanation,joins")
                .contains("CREATE,User,'=Ada,", "MEMBERS,Group,Team,", "'=Ada; Bo");
        assertThat(provision("--dry-run", "--plan", json.toString()).code()).isZero();
        assertThat(Files.readString(json)).contains("\"joins\":[\"=Ada\",\"Bo\"]");
        assertThat(provision("--json").out()).contains("\"created\":3");
    }

    @Test
    void sendsWhatTheMappingsSay() throws Exception {
        Path mappings = folder.resolve("mappings.json");
        Files.writeString(mappings, """
                {"mappings":[{"source":"Append([mailNickname], \\"@mapped.example\\")","target":"userName","matching":true},
                             {"source":"displayName","target":"displayName"},
                             {"source":"Append([mailNickname], \\"@mapped.example\\")","target":"emails[type eq \\"work\\"].value"},
                             {"source":"\\"True\\"","target":"active"}]}
                """);
        Path plan = folder.resolve("plan.csv");
        assertThat(provision("--dry-run", "--mapping", mappings.toString(), "--plan", plan.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(plan)).contains("userName:  → ada@mapped.example");
    }

    @Test
    void saysInOneSentenceWhatCannotBeUsed() throws Exception {
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, "{\"mappings\":[{\"source\":\"Joni([a])\",\"target\":\"userName\"}]}");
        CommandRun run = provision("--mapping", broken.toString());
        assertThat(run.code()).isEqualTo(CommandLineProgram.FAILED);
        assertThat(run.err())
                .startsWith("broken.json, row 1: Joni is no function")
                .doesNotContain("report");
        assertThat(provision("--plan", "plan.csv").code()).isEqualTo(CommandLineProgram.WRONG_USAGE);
        assertThat(provision(
                                "--dry-run",
                                "--plan",
                                folder.resolve("no/such/plan.csv").toString())
                        .err())
                .contains("cannot be written to", "Choose another file with --plan")
                .doesNotContain("report");
    }

    @Test
    void refusesBeforeAnythingIsSentWhatCannotBeWrittenInTheEnd() throws Exception {
        CommandRun run =
                provision("--state", folder.resolve("no/such/state.json").toString());
        assertThat(run.code()).isEqualTo(CommandLineProgram.FAILED);
        assertThat(run.err()).contains("The state cannot be written to", "Choose another file with --state");
        assertThat(run.out()).isEmpty();
        assertThat(provision("--state", folder.toString()).err()).contains("Choose another file with --state");
        assertThat(provision("--dry-run").out()).as("nobody was made").contains("CREATE   User");
    }

    @ParameterizedTest
    @CsvSource({
        "--interval, PT-1S, must be more than none",
        "--interval, PT0S, must be more than none",
        "--parallel, 0, at least 1",
        "--plan, p.txt, .csv or .json"
    })
    void refusesWhatMakesNoSense(String option, String value, String why) {
        CommandRun run = provision("--watch", "--dry-run", option, value);
        assertThat(run.code()).isEqualTo(CommandLineProgram.WRONG_USAGE);
        assertThat(run.err()).contains(why);
    }

    @Test
    void saysOnlyWhyWhenNobodyLetsItIn() {
        organization = organization.withToken("cut");
        CommandRun run = provision();
        assertThat(run.code()).isEqualTo(CommandLineProgram.FAILED);
        assertThat(run.err())
                .contains("The service refuses the Secret Token (HTTP 401). Copy the token and the Tenant URL");
        assertThat(run.out()).isEmpty();
        assertThat(provision("--dry-run").out()).doesNotContain("Administrators");
        assertThat(provision("--mapping", "gone.json").err()).contains("There is no file gone.json.");
    }

    @Test
    void doesNotForgetWhatWaitsInEscrow() throws Exception {
        Files.writeString(folder.resolve("tenant.json"), SMALL.replace("Team", "A name of much more than 24"));
        String state = folder.resolve("state.json").toString();
        CommandRun dry = provision("--dry-run");
        assertThat(dry.out()).contains("would be refused: Group name length");
        assertThat(dry.err()).isEmpty();
        assertThat(provision("--state", state).out()).contains("1 failed", "1 waiting in escrow, next try 20");
        assertThat(provision("--state", state).out()).contains("0 failed", "1 waiting in escrow, next try 20");
        assertThat(provision("--state", state, "--json").out()).contains("\"waiting\":1,\"nextTry\":\"20");
        assertThat(provision("--state", state, "--dry-run").out())
                .contains("1 failures wait in escrow", "Nothing to do.");
    }

    private CommandRun provision(String... more) {
        String[] all = new String[5 + more.length];
        all[0] = "provision";
        all[1] = "--tenant";
        all[2] = folder.resolve("tenant.json").toString();
        all[3] = "--url";
        all[4] = "http://127.0.0.1:" + organization.service().port() + "/scim/v2/"
                + organization.id().value();
        System.arraycopy(more, 0, all, 5, more.length);
        return CommandRun.with(Map.of("SCIM_TOKEN", organization.scimToken()), all);
    }
}
