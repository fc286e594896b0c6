package org.scimconsole.console.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.admin.UserQuery;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.ManagedFilter;
import org.scimconsole.console.list.RowExport;
import org.scimconsole.console.page.Announcer;
import org.scimconsole.console.settings.MemorySettings;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.SampleDirectory;
import org.scimconsole.model.IdentityProvider;

class UsersViewModelTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private final DirectTasks tasks = new DirectTasks();
    private final Messages messages = Messages.load(Locale.UK, List.of("common", "list", "detail", "users"));
    private final MemorySettings settings = new MemorySettings();
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
    private final UsersViewModel users = users();

    private UsersViewModel users() {
        return new UsersViewModel(api, tasks, messages, announcer, settings, "users");
    }

    private UserDetailViewModel detail() {
        return new UserDetailViewModel(
                api,
                tasks,
                messages,
                announcer,
                new UserSheets(messages, new Formats(messages, ConsoleWindows.clock())),
                users.scimProperty(),
                users.rows()::refresh);
    }

    private UserQuery lastQuery() {
        return api.userQueries.get(api.userQueries.size() - 1);
    }

    @Test
    void searchesOnceAfterTheLastKey() {
        SampleDirectory.addUsers(api, 30);
        users.shown();
        api.userQueries.clear();
        users.queryProperty().set("zo");
        users.queryProperty().set("zoë");
        assertThat(api.userQueries).isEmpty();
        tasks.advance(Duration.ofMillis(300));
        assertThat(api.userQueries).hasSize(1);
        assertThat(lastQuery().query()).isEqualTo("zoë");
        assertThat(users.rows().rows())
                .allMatch(row -> row != null && row.displayName().startsWith("Zoë"));
    }

    @Test
    void saysOfASearchThatIsNotCountedToItsEndThatThereMayBeMore() {
        assertThat(users.counted(Listing.COUNTED)).isEqualTo("1,000 users");
        users.queryProperty().set("zo");
        assertThat(users.counted(Listing.COUNTED)).isEqualTo("1,000 users or more");
        assertThat(users.counted(Listing.COUNTED - 1)).isEqualTo("999 users");
    }

    @Test
    void filtersByStatusAndManager() {
        users.shown();
        users.statusProperty().set(StatusFilter.DELETED);
        users.managedByProperty().set(ManagedFilter.IDP);
        assertThat(lastQuery().statuses()).containsExactly("DELETED");
        assertThat(lastQuery().managedBy()).isEqualTo("IDP");
    }

    @Test
    void remembersFilterAndOrder() {
        users.statusProperty().set(StatusFilter.ACTIVE);
        users.sortProperty().set("-updatedAt");
        UsersViewModel later = users();
        later.shown();
        assertThat(later.statusProperty().get()).isEqualTo(StatusFilter.ACTIVE);
        assertThat(lastQuery().sort()).isEqualTo("-updatedAt");
    }

    @Test
    void showsWhoArrivesWithoutAReload() {
        SampleDirectory.addUsers(api, 3);
        users.shown();
        tasks.advance(Duration.ofSeconds(6));
        SampleDirectory.addUsers(api, 2);
        api.openInvites(7);
        tasks.advance(Duration.ofSeconds(6));
        assertThat(users.rows().rows()).hasSize(5);
    }

    @Test
    void keepsWhatIsShownWhenTheServiceGoesAway() {
        SampleDirectory.addUsers(api, 3);
        users.shown();
        api.failWith(new ApiException.Unreachable("Nothing answers.", "Start it.", null));
        users.refresh();
        assertThat(users.rows().rows()).hasSize(3);
        assertThat(users.rows().problemProperty().get()).isNotNull();
        assertThat(users.rows().loading().state()).isEqualTo(Loading.State.READY);
    }

    @Test
    void exportsAllThatTheFilterShows(@TempDir Path folder) throws Exception {
        SampleDirectory.addUsers(api, 450);
        Path csv = folder.resolve("users.csv");
        users.export().write(csv, RowExport.Format.CSV);
        assertThat(Files.readAllLines(csv)).hasSize(451);
        Path json = folder.resolve("users.json");
        users.export().write(json, RowExport.Format.JSON);
        assertThat(Files.readString(json)).startsWith("[\n{\"id\":\"user-0\"").endsWith("}\n]\n");
        assertThat(told).hasSize(2).first().asString().contains("450");
    }

    @Test
    void leavesNoHalfFileWhenAPageDoesNotCome(@TempDir Path folder) throws Exception {
        api.failWith(new ApiException.Unreachable("Nothing answers.", "Start it.", null));
        users.export().write(folder.resolve("users.csv"), RowExport.Format.CSV);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        assertThat(told).containsExactly("Nothing answers. Start it.");
    }

    @Test
    void saysWhyAManagedUserIsLocked() {
        SampleDirectory.addUsers(api, 8);
        users.shown();
        UserDetailViewModel detail = detail();
        detail.show("user-0");
        assertThat(detail.refusal()).contains("Microsoft Entra ID");
        detail.deactivate(shown(detail));
        assertThat(api.calls).doesNotContain("setUserActive user-0 false");
    }

    @Test
    void letsLocalUsersBeDeactivatedOnlyWhileScimIsOff() throws Exception {
        SampleDirectory.addUsers(api, 8);
        users.shown();
        UserDetailViewModel detail = detail();
        detail.show("user-6");
        assertThat(detail.refusal()).isEmpty();
        detail.deactivate(shown(detail));
        assertThat(api.calls).contains("setUserActive user-6 false");
        api.enableScim(IdentityProvider.ENTRA_ID);
        users.refresh();
        assertThat(detail.refusal()).contains("SCIM is on");
    }

    private static UserSheet shown(UserDetailViewModel detail) {
        return java.util.Objects.requireNonNull(detail.sheetProperty().get());
    }

    @Test
    void asksAgainForWhoWasChosenBeforeThePageWent() {
        SampleDirectory.addUsers(api, 8);
        UserDetailViewModel detail = detail();
        tasks.hold();
        detail.show("user-1");
        detail.hidden();
        tasks.release();
        detail.shown("");
        assertThat(shown(detail).row().id()).isEqualTo("user-1");
        assertThat(detail.loading().state()).isEqualTo(Loading.State.READY);
        tasks.hold();
        detail.show("user-2");
        detail.hidden();
        tasks.release();
        detail.shown("user-2");
        assertThat(shown(detail).row().id()).isEqualTo("user-2");
    }

    @Test
    void searchesForWhatWasTypedBeforeThePageWent() {
        SampleDirectory.addUsers(api, 30);
        users.shown();
        users.queryProperty().set("zoë");
        users.hidden();
        users.shown();
        assertThat(lastQuery().query()).isEqualTo("zoë");
        assertThat(users.rows().rows())
                .allMatch(row -> row != null && row.displayName().startsWith("Zoë"));
    }

    @Test
    void hearsNewsOfAServiceThatTakesItsTime() {
        SampleDirectory.addUsers(api, 3);
        users.shown();
        tasks.advance(Duration.ofSeconds(6));
        SampleDirectory.addUsers(api, 2);
        api.openInvites(7);
        tasks.hold();
        tasks.advance(Duration.ofSeconds(11));
        tasks.releaseOldest();
        tasks.release();
        assertThat(users.rows().rows()).hasSize(5);
    }

    @Test
    void tellsWhereAValueCameFrom() {
        SampleDirectory.addUsers(api, 3);
        SampleDirectory.describeFirst(api);
        UserDetailViewModel detail = detail();
        detail.show("user-0");
        UserSheet sheet = detail.sheetProperty().get();
        assertThat(sheet).isNotNull();
        assertThat(sheet.facts())
                .anyMatch(fact -> fact.name().equals("Job title")
                        && fact.value().equals("Retail Manager")
                        && fact.origin().words().contains("24 Nov 2026"));
        assertThat(sheet.timeline()).hasSize(3);
        assertThat(sheet.managers()).extracting(UserSheet.Link::name).containsExactly("Zoë Ångström");
    }
}
