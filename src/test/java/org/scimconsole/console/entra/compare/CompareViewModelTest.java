package org.scimconsole.console.entra.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.client.admin.Actor;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogSubject;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.CountFilter;
import org.scimconsole.console.list.RowExport;
import org.scimconsole.console.page.Announcer;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.SampleDirectory;
import org.scimconsole.entra.log.JoinVerdict;

class CompareViewModelTest {
    /** Made for the log of {@link SampleDirectory}, whose request i came 10 - i minutes before noon. */
    static final String LOG = """
            Date (UTC),Change Id,Action,Status,Error Code,Status Reason,Source Display Name,Source Identity Type,Target Id
            2026-11-24T11:54:00Z,c4,Create,Success,,,Adele Vance,User,user-0
            2026-11-24T11:57:00Z,c7,Disable,Success,,,Ngozi Okonjo,User,user-3
            2026-11-24T11:58:00Z,c8,Update,Success,,,Sales and Marketing EMEA,Group,group-2
            2026-11-24T11:59:00Z,c9,Create,Failure,SystemForCrossDomainIdentityManagementBadRequest,Too long,Sales and Marketing Europe,Group,
            2026-11-24T11:59:30Z,c10,Create,Success,,,Nora Haddad,User,
            2026-11-24T11:59:40Z,c11,Other,Skipped,,Not assigned,Sam Rivers,User,
            """;

    private final FakeAdminApi api = new FakeAdminApi();
    private final DirectTasks tasks = new DirectTasks();
    private final Messages messages =
            Messages.load(Locale.UK, List.of("common", "list", "compare", "entra", "wording"));
    private final List<String> told = new ArrayList<>();
    private final Announcer announcer = new Announcer() {
        @Override
        public void tell(String sentence) {
            told.add(sentence);
        }

        @Override
        public void tell(Problem problem) {
            told.add(problem.text());
        }
    };
    private final CompareViewModel compare = speaking(messages);

    @TempDir
    Path folder;

    private Path log;

    private CompareViewModel speaking(Messages language) {
        return new CompareViewModel(api, tasks, language, new Formats(language, ConsoleWindows.clock()), announcer);
    }

    @BeforeEach
    void writeLog() throws IOException {
        SampleDirectory.addLog(api);
        api.setNow(ConsoleWindows.NOW.minus(Duration.ofDays(30)));
        log = Files.writeString(folder.resolve("log.csv"), LOG);
    }

    @Test
    void showsBothSidesOfEachChange() {
        compare.open(List.of(log));
        assertThat(compare.rows().shown())
                .extracting(CompareRow::who, CompareRow::verdict, CompareRow::requestId)
                .contains(
                        tuple("Adele Vance", JoinVerdict.AGREE, "request-4"),
                        tuple("Ngozi Okonjo", JoinVerdict.AGREE, "request-7"),
                        tuple("Sales and Marketing Europe", JoinVerdict.REFUSED_HERE, "request-9"),
                        tuple("Nora Haddad", JoinVerdict.MISSING_HERE, ""),
                        tuple("Sam Rivers", JoinVerdict.SKIPPED, ""));
        assertThat(compare.summaryProperty().get()).startsWith("6 lines of Entra’s, from 24 Nov 2026");
    }

    @Test
    void saysInTheConsolesLanguageWhatTheFileLacks() throws IOException {
        Messages german =
                Messages.load(Locale.GERMANY, List.of("common", "list", "compare", "entra", "wording", "said"));
        CompareViewModel inGerman = speaking(german);
        inGerman.open(List.of(Files.writeString(log, LOG + "some day,c12,Create,Success,,,Nobody,User,\n")));
        assertThat(inGerman.summaryProperty().get()).endsWith("1 Zeile blieb weg, weil ihr Datum nicht zu lesen ist.");
    }

    @Test
    void countsVerdictsAndFiltersByThem() {
        compare.open(List.of(log));
        assertThat(compare.rows().choices())
                .extracting(CountFilter.Choice::key)
                .startsWith("", "MISSING_HERE")
                .contains("REFUSED_HERE", "SKIPPED", "AGREE");
        compare.rows().verdictProperty().set("REFUSED_HERE");
        assertThat(compare.rows().shown()).extracting(CompareRow::rule).containsExactly("GROUP_NAME_LENGTH");
        compare.rows().verdictProperty().set("");
        compare.rows().queryProperty().set("badrequest");
        assertThat(compare.rows().shown()).hasSize(1);
    }

    @Test
    void saysThatEntraOnlyLookedWhereALookUpIsShownBesideIt() {
        compare.open(List.of(log));
        String missing = explanationOf("Nora Haddad");
        api.logEntries.add(new LogEntry(
                "request-look",
                Instant.parse("2026-11-24T11:59:31Z"),
                3,
                "GET",
                "/Users",
                200,
                "FOUND",
                null,
                null,
                new LogSubject("USER", null, null, "Nora Haddad"),
                new Actor("SCIM_TOKEN", "Entra"),
                null,
                null,
                false));
        compare.open(List.of(log));
        assertThat(missing).startsWith("Entra reports success, but no such request came here.");
        assertThat(explanationOf("Nora Haddad")).startsWith("Entra reports success and looked here");
    }

    private String explanationOf(String who) {
        compare.select(compare.rows().shown().stream()
                .filter(row -> row.who().equals(who))
                .findFirst()
                .orElseThrow());
        BothSides sides = compare.selectedProperty().get();
        assertThat(sides).isNotNull();
        return sides.explanation();
    }

    @Test
    void tellsOneChangeInFull() {
        compare.open(List.of(log));
        compare.rows().verdictProperty().set("REFUSED_HERE");
        compare.select(compare.rows().shown().get(0));
        BothSides sides = compare.selectedProperty().get();
        assertThat(sides).isNotNull();
        assertThat(sides.theirs())
                .contains(new BothSides.Fact("Code", "SystemForCrossDomainIdentityManagementBadRequest"));
        assertThat(sides.ours()).contains(new BothSides.Fact("Rule", "GROUP_NAME_LENGTH"));
        assertThat(sides.requests()).extracting(BothSides.Request::id).containsExactly("request-9");
    }

    @Test
    void saysNothingAboutTheTimeBeforeTheOrganisationWasMade() {
        api.setNow(ConsoleWindows.NOW);
        compare.open(List.of(log));
        assertThat(compare.rows().shown())
                .filteredOn(row -> row.who().equals("Nora Haddad"))
                .extracting(CompareRow::verdict)
                .containsExactly(JoinVerdict.NOT_KEPT);
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithAFile() throws IOException {
        compare.open(List.of(Files.writeString(folder.resolve("holiday.csv"), "Name,Days\nAdele,3\n")));
        assertThat(compare.rows().loading().state()).isEqualTo(Loading.State.FAILED);
        assertThat(String.valueOf(compare.rows().loading().problem()))
                .contains("holiday.csv is no provisioning log of Entra's");
        assertThat(compare.rows().shown()).isEmpty();
    }

    @Test
    void saysThatTheServiceDoesNotAnswer() {
        api.failWith(new ApiException.Unreachable("Nothing answers.", "Start it.", null));
        compare.open(List.of(log));
        assertThat(compare.rows().loading().state()).isEqualTo(Loading.State.OFFLINE);
    }

    @Test
    void canBeCalledOff() {
        tasks.hold();
        compare.open(List.of(log));
        assertThat(compare.rows().work().busyProperty().get()).isTrue();
        compare.rows().cancel();
        tasks.release();
        assertThat(compare.rows().work().busyProperty().get()).isFalse();
        assertThat(compare.rows().shown()).isEmpty();
        assertThat(compare.rows().loading().state()).isEqualTo(Loading.State.EMPTY);
    }

    @Test
    void exportsWhatTheFilterShows() throws IOException {
        compare.open(List.of(log));
        compare.rows().verdictProperty().set("MISSING_HERE");
        Path file = folder.resolve("out.csv");
        compare.rows().export(file, RowExport.Format.CSV);
        assertThat(Files.readAllLines(file)).hasSize(2).last().asString().contains("MISSING_HERE", "Nora Haddad");
        assertThat(told).singleElement().asString().startsWith("1 rows written");
    }
}
