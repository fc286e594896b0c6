package org.scimconsole.console.entra.leftovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.CountFilter;
import org.scimconsole.console.list.RowExport;
import org.scimconsole.console.page.Announcer;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.SampleDirectory;
import org.scimconsole.entra.assignments.LeftoverVerdict;

class LeftoversViewModelTest {
    /** Of the {@link SampleDirectory}: person 0 by id, person 1 by name; a group; one who is not there. */
    static final String LIST = """
            Object Id,Display Name,User Principal Name,Object Type
            0f7a1c5e-0000-4000-8000-000000000000,Adele,,User
            o1,Zoë,PERSON1@contoso.example,User
            o2,Retail,,Group
            o9,=Nora Haddad,nora@contoso.example,User
            """;

    private final FakeAdminApi api = new FakeAdminApi();
    private final DirectTasks tasks = new DirectTasks();
    private final Messages messages = Messages.load(Locale.UK, List.of("common", "list", "leftovers", "wording"));
    private final List<String> told = new ArrayList<>();
    private final LeftoversViewModel leftovers = new LeftoversViewModel(api, tasks, messages, new Announcer() {
        @Override
        public void tell(String sentence) {
            told.add(sentence);
        }

        @Override
        public void tell(Problem problem) {
            told.add(problem.text());
        }
    });

    @TempDir
    Path folder;

    private Path list;

    @BeforeEach
    void writeList() throws IOException {
        SampleDirectory.addUsers(api, 450);
        list = Files.writeString(folder.resolve("list.csv"), LIST);
    }

    @Test
    void comparesEveryPageOfPeopleWithTheList() {
        leftovers.open(List.of(list));
        assertThat(api.userQueries).hasSize(3);
        assertThat(leftovers.rows().shown())
                .hasSize(451)
                .extracting(LeftoverRow::id, LeftoverRow::verdict)
                .contains(
                        tuple("user-0", LeftoverVerdict.ASSIGNED),
                        tuple("user-1", LeftoverVerdict.ASSIGNED),
                        tuple("user-2", LeftoverVerdict.UNASSIGNED),
                        tuple("user-3", LeftoverVerdict.INACTIVE),
                        tuple("user-6", LeftoverVerdict.LOCAL_ONLY),
                        tuple("user-449", LeftoverVerdict.UNASSIGNED),
                        tuple("", LeftoverVerdict.NOT_HERE));
        assertThat(leftovers.summaryProperty().get()).isEqualTo("3 people on the list, 450 people here.");
        assertThat(leftovers.cautionProperty().get())
                .isEqualTo(
                        "The list also assigns a group of which no file tells all members: Retail. Until then whoever"
                                + " is not told counts as unassigned. Download the members of each, or save Graph’s"
                                + " /groups/id/members whole (an expanded group shows at most 20), name the file after the"
                                + " group, such as members-o2.csv, and drop all files here together.");
    }

    @Test
    void countsTheMembersOfAssignedGroupsAsAssigned() throws IOException {
        Path members = Files.writeString(
                folder.resolve("members-retail.csv"), "id,userPrincipalName\nm2,person2@contoso.example\n");
        leftovers.open(List.of(list, members));
        assertThat(leftovers.cautionProperty().get()).isEmpty();
        assertThat(leftovers.rows().shown())
                .extracting(LeftoverRow::id, LeftoverRow::verdict, LeftoverRow::through)
                .contains(tuple("user-2", LeftoverVerdict.ASSIGNED, "Retail"));
        assertThat(leftovers.summaryProperty().get())
                .isEqualTo("4 people on the list, 1 of them through a group, 450 people here.");
    }

    @Test
    void countsVerdictsFiltersByThemAndSaysWhatToDo() {
        leftovers.open(List.of(list));
        assertThat(leftovers.rows().choices()).contains(new CountFilter.Choice("ASSIGNED", "Assigned", 2));
        leftovers.rows().verdictProperty().set("ASSIGNED");
        assertThat(leftovers.rows().shown()).extracting(LeftoverRow::id).containsExactly("user-0", "user-1");
        assertThat(leftovers.explanationProperty().get()).startsWith("These people are on the list and here.");
        leftovers.rows().queryProperty().set("person1@");
        assertThat(leftovers.rows().shown()).extracting(LeftoverRow::id).containsExactly("user-1");
    }

    @Test
    void exportsWhatTheFilterShowsWithoutFormulas() throws IOException {
        leftovers.open(List.of(list));
        leftovers.rows().verdictProperty().set("NOT_HERE");
        Path file = folder.resolve("out.csv");
        leftovers.rows().export(file, RowExport.Format.CSV);
        assertThat(Files.readAllLines(file)).hasSize(2).last().asString().startsWith("NOT_HERE,'=Nora Haddad,");
        assertThat(told).singleElement().asString().startsWith("1 rows written");
    }

    @Test
    void saysWhatIsWrongWithAFileAndThatTheServiceDoesNotAnswer() throws IOException {
        leftovers.open(List.of(Files.writeString(folder.resolve("holiday.csv"), "Name,Days\nAdele,3\n")));
        assertThat(leftovers.rows().loading().state()).isEqualTo(Loading.State.FAILED);
        assertThat(String.valueOf(leftovers.rows().loading().problem()))
                .contains("holiday.csv is no list of assignments");
        api.failWith(new ApiException.Unreachable("Nothing answers.", "Start it.", null));
        leftovers.open(List.of(list));
        assertThat(leftovers.rows().loading().state()).isEqualTo(Loading.State.OFFLINE);
    }

    @Test
    void canBeCalledOff() {
        tasks.hold();
        leftovers.open(List.of(list));
        assertThat(leftovers.rows().work().busyProperty().get()).isTrue();
        leftovers.rows().cancel();
        tasks.release();
        assertThat(leftovers.rows().shown()).isEmpty();
        assertThat(leftovers.rows().loading().state()).isEqualTo(Loading.State.EMPTY);
    }
}
