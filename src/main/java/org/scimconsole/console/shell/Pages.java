package org.scimconsole.console.shell;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.brake.BrakePage;
import org.scimconsole.console.connections.ConnectionsPage;
import org.scimconsole.console.doctor.DoctorPage;
import org.scimconsole.console.entra.EntraPage;
import org.scimconsole.console.entra.check.CheckPage;
import org.scimconsole.console.entra.compare.ComparePage;
import org.scimconsole.console.entra.leftovers.LeftoversPage;
import org.scimconsole.console.groups.GroupsPage;
import org.scimconsole.console.guide.GuidePage;
import org.scimconsole.console.log.LogPage;
import org.scimconsole.console.overview.OverviewPage;
import org.scimconsole.console.page.Page;
import org.scimconsole.console.page.Section;
import org.scimconsole.console.preferences.PreferencesPage;
import org.scimconsole.console.rehearsal.RehearsalPage;
import org.scimconsole.console.security.SecurityPage;
import org.scimconsole.console.users.UsersPage;
import org.scimconsole.console.welcome.WelcomePage;
import org.scimconsole.console.whynot.WhyNotPage;

/** Every page there is, in the order of the navigation. A new page is its folder and one line here. */
public final class Pages {
    /** Folders with texts that belong to no single page. */
    private static final List<String> SHARED_TEXTS =
            List.of("common", "shell", "token", "tour", "list", "detail", "said", "wording");

    /** What the pages show that a service of another make has, too. */
    private static final Set<String> LISTS = Set.of("users", "groups");

    private Pages() {}

    /** @return all pages */
    public static List<Page> all() {
        return List.of(
                new Page("welcome", Section.START, Feather.HOME, false, WelcomePage::open),
                new Page("overview", Section.START, Feather.ACTIVITY, true, OverviewPage::open),
                new Page("guide", Section.START, Feather.MAP, true, GuidePage::open),
                new Page("security", Section.ADMIN_SETTINGS, Feather.SHIELD, true, SecurityPage::open),
                new Page("users", Section.ORGANIZATIONAL_SETTINGS, Feather.USERS, true, UsersPage::open),
                new Page("groups", Section.ORGANIZATIONAL_SETTINGS, Feather.GRID, true, GroupsPage::open),
                new Page("log", Section.PROVISIONING, Feather.LIST, true, LogPage::open),
                new Page("compare", Section.PROVISIONING, Feather.COLUMNS, true, ComparePage::open),
                new Page("brake", Section.PROVISIONING, Feather.PAUSE_CIRCLE, true, BrakePage::open),
                new Page("whynot", Section.PROVISIONING, Feather.HELP_CIRCLE, true, WhyNotPage::open),
                new Page("entra", Section.PROVISIONING, Feather.BOX, false, new EntraPage()::open),
                new Page("rehearsal", Section.PROVISIONING, Feather.PLAY_CIRCLE, true, RehearsalPage::open),
                new Page("doctor", Section.PROVISIONING, Feather.THERMOMETER, true, DoctorPage::open),
                new Page("leftovers", Section.PROVISIONING, Feather.USER_X, true, LeftoversPage::open),
                new Page("check", Section.PROVISIONING, Feather.CHECK_SQUARE, false, CheckPage::open),
                new Page("connections", Section.CONSOLE, Feather.LINK, false, ConnectionsPage::open),
                new Page("preferences", Section.CONSOLE, Feather.SLIDERS, false, PreferencesPage::open));
    }

    /**
     * @param page any page
     * @param connection the one in use, or null
     * @return whether the connection has what the page shows
     */
    static boolean isOffered(Page page, @Nullable Connection connection) {
        return !page.needsConnection()
                || (connection != null && (!connection.kind().listsOnly() || LISTS.contains(page.id())));
    }

    /** @return the folders whose bundles make up the console's texts */
    public static List<String> textFolders() {
        return Stream.concat(SHARED_TEXTS.stream(), all().stream().map(Page::id))
                .toList();
    }
}
