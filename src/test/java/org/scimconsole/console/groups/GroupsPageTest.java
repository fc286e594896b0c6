package org.scimconsole.console.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scimconsole.client.admin.GroupRow;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.shell.Appearance;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.HeldClipboard;
import org.scimconsole.console.testing.SampleDirectory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class GroupsPageTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private final DirectTasks tasks = new DirectTasks();
    private ConsoleWindow window;

    @Start
    private void start(Stage stage) {
        Appearance.loadFonts();
        SampleDirectory.addUsers(api, 60);
        SampleDirectory.addGroups(api);
        window = new ConsoleWindow(ConsoleWindows.parts(api, tasks, new HeldClipboard()), 1280, 820);
        window.showOn(stage);
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> {
            window.viewModel().use(ConsoleWindows.connection(api));
            window.viewModel().open("groups");
        });
    }

    @Test
    void locksWhatTheIdentityProviderManages(FxRobot robot) {
        robot.interact(() -> window.viewModel().open("groups", "group-2"));
        assertThat(robot.lookup("#locked").query().isVisible()).isTrue();
        assertThat(robot.lookup("#delete").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#locked .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .anyMatch(reason -> reason.contains("under Groups"));
        robot.interact(() -> members(robot).getSelectionModel().select(0));
        for (String button : List.of("#edit", "#delete", "#add", "#remove")) {
            Node node = robot.lookup(button).query();
            assertThat(node.isVisible()).as(button).isTrue();
            assertThat(node.isDisabled()).as(button).isTrue();
            assertThat(node.getAccessibleHelp())
                    .as(button)
                    .contains("look for “Sales and Marketing EMEA” under Groups");
        }
        assertThat(members(robot).getItems()).hasSize(40);
    }

    @Test
    void showsAdministratorsAsReserved(FxRobot robot) {
        assertThat(robot.lookup(".badge").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("Reserved");
        robot.clickOn("Show Administrators");
        assertThat(robot.lookup(".detail-title").queryLabeled().getText()).isEqualTo("Administrators");
    }

    @Test
    void asksForTheNameBeforeDeleting(FxRobot robot) {
        robot.clickOn("Retail").clickOn("#delete");
        robot.clickOn("#typed-name").write("retail");
        assertThat(robot.lookup("#confirm").query().isDisabled()).isTrue();
        robot.eraseText(6).write("Retail").clickOn("#confirm");
        assertThat(api.calls).contains("deleteGroup group-1");
    }

    @Test
    void deletesWhichWasConfirmedThoughAnotherIsShownByThen(FxRobot robot) {
        api.groupRows.add(
                new GroupRow("group-3", "Other", "", "LOCAL", false, 0, null, ConsoleWindows.NOW, ConsoleWindows.NOW));
        robot.interact(() -> {
            window.viewModel().open("groups", "group-1");
            tasks.hold();
            window.viewModel().open("groups", "group-3");
        });
        robot.clickOn("#delete");
        robot.interact(tasks::release);
        assertThat(robot.lookup(".detail-title").queryLabeled().getText()).isEqualTo("Other");
        robot.clickOn("#typed-name").write("Retail").clickOn("#confirm");
        assertThat(api.calls).contains("deleteGroup group-1").doesNotContain("deleteGroup group-3");
        assertThat(robot.lookup(".detail-title").queryLabeled().getText()).isEqualTo("Other");
    }

    @Test
    void asksForTheNameBeforeAMemberIsTakenOut(FxRobot robot) {
        robot.clickOn("Retail");
        assertThat(robot.lookup("#remove").query().isDisabled()).isTrue();
        robot.interact(() -> members(robot).getSelectionModel().select(0));
        MembersRow row = members(robot).getItems().get(0);
        robot.clickOn("#remove");
        assertThat(robot.lookup("#confirm").query().isDisabled()).isTrue();
        assertThat(api.calls).noneMatch(call -> call.startsWith("setMember"));
        robot.clickOn("#typed-name").write(row.displayName()).clickOn("#confirm");
        assertThat(api.calls).contains("setMember " + row.id() + " group-1 false");
    }

    @Test
    void putsSomebodyIntoALocalGroup(FxRobot robot) {
        robot.clickOn("Retail").clickOn("#add");
        robot.write("bo");
        robot.interact(() -> tasks.advance(Duration.ofSeconds(1)));
        robot.type(KeyCode.TAB).type(KeyCode.DOWN).clickOn("#member-add");
        assertThat(api.calls).anyMatch(call -> call.matches("setMember user-\\d+ group-1 true"));
    }

    @Test
    void takesNoNameOf25Characters(FxRobot robot) {
        robot.clickOn("#create").clickOn("#group-name").write("1234567890123456789012345");
        assertThat(robot.lookup("#group-save").query().isDisabled()).isTrue();
        robot.eraseText(1);
        assertThat(robot.lookup("#group-save").query().isDisabled()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static TableView<MembersRow> members(FxRobot robot) {
        return robot.lookup("#members").queryAs(TableView.class);
    }
}
