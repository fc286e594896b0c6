package org.scimconsole.console.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scimconsole.client.admin.PastView;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.shell.Appearance;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.HeldClipboard;
import org.scimconsole.console.testing.SampleDirectory;
import org.scimconsole.model.IdentityProvider;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class UsersPageTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private final DirectTasks tasks = new DirectTasks();
    private final HeldClipboard clipboard = new HeldClipboard();
    private ConsoleWindow window;

    @Start
    private void start(Stage stage) {
        Appearance.loadFonts();
        SampleDirectory.addUsers(api, 250);
        SampleDirectory.addGroups(api);
        SampleDirectory.describeFirst(api);
        window = new ConsoleWindow(ConsoleWindows.parts(api, tasks, clipboard), 1280, 820);
        window.showOn(stage);
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> {
            window.viewModel().use(ConsoleWindows.connection(api));
            window.viewModel().open("users");
        });
    }

    @Test
    void showsStatusAndManagerInWords(FxRobot robot) {
        assertThat(robot.lookup(".badge").queryAllAs(Labeled.class))
                .allMatch(badge -> badge.getGraphic() != null)
                .extracting(Labeled::getText)
                .contains("Active", "Deactivated", "Pending invite", "IdP managed", "Local");
    }

    @Test
    void showsTheSelectedUserWithTheReasonForTheLock(FxRobot robot) {
        robot.clickOn("Adele Vance");
        assertThat(robot.lookup("#locked").query().isVisible()).isTrue();
        assertThat(robot.lookup("#deactivate").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#raw").queryTextInputControl().getText()).contains("  \"title\": \"Retail Manager\"");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#raw").tryQuery()).isEmpty();
        assertThat(window.viewModel().visitProperty().get().page().id()).isEqualTo("users");
    }

    @Test
    void findsByWordsTypedAfterSlash(FxRobot robot) {
        robot.type(KeyCode.SLASH);
        robot.write("bo li");
        assertThat(robot.lookup("#search").queryTextInputControl().getText()).isEqualTo("bo li");
        robot.interact(() -> tasks.advance(Duration.ofSeconds(1)));
        assertThat(table(robot).getItems()).hasSize(3);
        robot.write("xyz");
        robot.interact(() -> tasks.advance(Duration.ofSeconds(1)));
        assertThat(robot.lookup("Nobody matches").tryQuery()).isPresent();
    }

    @Test
    void loadsPagesWhileScrolling(FxRobot robot) {
        for (int index : List.of(90, 180, 249)) {
            robot.interact(() -> table(robot).scrollTo(index));
            robot.interact(() -> tasks.advance(Duration.ofSeconds(1)));
        }
        assertThat(table(robot).getItems()).hasSize(250);
        assertThat(table(robot).getItems().get(249)).isNotNull();
    }

    @Test
    void asksForTheNameBeforeDeactivating(FxRobot robot) {
        robot.interact(() -> window.viewModel().open("users", "user-6"));
        robot.clickOn("#deactivate");
        assertThat(robot.lookup("#confirm").query().isDisabled()).isTrue();
        robot.clickOn("#typed-name").write(api.userRows.get(6).displayName());
        robot.clickOn("#confirm");
        assertThat(api.calls).contains("setUserActive user-6 false");
    }

    @Test
    void deactivatesWhoWasConfirmedThoughAnotherIsShownByThen(FxRobot robot) {
        robot.interact(() -> {
            window.viewModel().open("users", "user-6");
            tasks.hold();
            window.viewModel().open("users", "user-13");
        });
        robot.clickOn("#deactivate");
        robot.interact(tasks::release);
        assertThat(robot.lookup(".detail-title").queryLabeled().getText())
                .isEqualTo(api.userRows.get(13).displayName());
        robot.clickOn("#typed-name").write(api.userRows.get(6).displayName());
        robot.clickOn("#confirm");
        assertThat(api.calls).contains("setUserActive user-6 false").doesNotContain("setUserActive user-13 false");
    }

    @Test
    void keepsTheButtonsAndSaysWhereToGoOnceScimIsOn(FxRobot robot) throws Exception {
        robot.interact(() -> window.viewModel().open("users", "user-6"));
        assertThat(robot.lookup("#invite").query().isDisabled()).isFalse();
        assertThat(robot.lookup("#deactivate").query().isDisabled()).isFalse();
        assertThat(robot.lookup("#locked").query().isVisible()).isFalse();
        api.enableScim(IdentityProvider.ENTRA_ID);
        robot.type(KeyCode.F5);
        assertThat(robot.lookup("#invite").query().isDisabled()).isTrue();
        for (String user : List.of("user-6", "user-0")) {
            robot.interact(() -> window.viewModel().open("users", user));
            Node deactivate = robot.lookup("#deactivate").query();
            assertThat(deactivate.isVisible()).as(user).isTrue();
            assertThat(deactivate.isDisabled()).as(user).isTrue();
            assertThat(deactivate.getAccessibleHelp()).as(user).contains("Entra ID", "Users and groups");
        }
    }

    @Test
    void showsFromTheTimelineHowAPersonWasThen(FxRobot robot) {
        api.history.pasts.add(new PastView(ConsoleWindows.NOW, "{\"status\":\"DEACTIVATED\"}", List.of()));
        api.history.pasts.add(new PastView(ConsoleWindows.NOW, "{\"status\":\"ACTIVE\"}", List.of()));
        ConsoleWindows.click(robot, window, "Adele Vance", "Timeline", "#as-of");
        TableView<?> table = robot.lookup("#as-of-table").queryAs(TableView.class);
        assertThat(String.valueOf(table.getItems().get(0))).contains("Deactivated", "Active", "true");
        robot.doubleClickOn("#as-of-time").write("soon");
        ConsoleWindows.click(robot, window, "#as-of-show");
        assertThat(robot.lookup(".field-problem").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .anyMatch(text -> text.contains("09:30"));
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#as-of-dialog").tryQuery()).isEmpty();
    }

    @Test
    void copiesASingleValueOfThePersonShown(FxRobot robot) {
        robot.interact(() -> window.viewModel().open("users", "user-0"));
        robot.interact(() -> robot.lookup(
                        node -> node instanceof Button && "Copy E-mail".equals(node.getAccessibleText()))
                .queryButton()
                .fire());
        assertThat(clipboard.text()).isEqualTo("person0@contoso.example");
    }

    @Test
    void copiesARowWithTabs(FxRobot robot) {
        robot.clickOn("Adele Vance").press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        assertThat(clipboard.text()).startsWith("user-0\tAdele Vance\tPerson0@contoso.example\t");
    }

    @Test
    void saysThatTheServiceDoesNotAnswer(FxRobot robot) {
        api.failWith(new ApiException.Unreachable("The service does not answer.", "Start it.", null));
        robot.interact(() -> tasks.advance(Duration.ofSeconds(6)));
        robot.type(KeyCode.F5);
        assertThat(robot.lookup("#problem").query().isVisible()).isTrue();
        assertThat(table(robot).getItems()).hasSize(100);
    }

    @SuppressWarnings("unchecked")
    private static TableView<UsersRow> table(FxRobot robot) {
        return robot.lookup("#table").queryAs(TableView.class);
    }
}
