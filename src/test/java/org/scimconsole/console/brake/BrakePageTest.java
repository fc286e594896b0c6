package org.scimconsole.console.brake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scimconsole.client.admin.BrakeBudget;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.shell.Appearance;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.HeldClipboard;
import org.scimconsole.console.widget.Banner;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BrakePageTest {
    private final FakeAdminApi api = FakeAdminApi.contoso();
    private final DirectTasks tasks = new DirectTasks();
    private ConsoleWindow window;

    @Start
    private void start(Stage stage) {
        Appearance.loadFonts();
        api.brake.hold(3);
        window = new ConsoleWindow(ConsoleWindows.parts(api, tasks, new HeldClipboard()), 1280, 820);
        window.viewModel().use(ConsoleWindows.connection(api));
        window.showOn(stage);
    }

    private Banner banner(FxRobot robot) {
        return robot.lookup("#held-warning").queryAs(Banner.class);
    }

    private void open(FxRobot robot) {
        robot.interact(() -> window.viewModel().open("brake"));
    }

    @Test
    void saysOnEveryPageThatSomethingIsHeldAndLeadsThere(FxRobot robot) {
        robot.interact(() -> window.viewModel().open("users"));
        assertThat(banner(robot).getText()).contains("4 requests");
        robot.clickOn(banner(robot).lookup(".button"));
        assertThat(window.viewModel().visitProperty().get().page().id()).isEqualTo("brake");
        assertThat(banner(robot).isVisible()).isFalse();
        api.brake.requests.clear();
        robot.interact(() -> tasks.advance(Duration.ofSeconds(30)));
        robot.interact(() -> window.viewModel().open("users"));
        assertThat(banner(robot).isVisible()).isFalse();
    }

    @Test
    void releasesAllOnlyAfterTheirNumberWasTyped(FxRobot robot) {
        open(robot);
        ConsoleWindows.click(robot, window, "#brake-release-all");
        assertThat(robot.lookup("#confirm").query().isDisabled()).isTrue();
        ConsoleWindows.click(robot, window, "#typed-name");
        robot.write("3");
        assertThat(robot.lookup("#confirm").query().isDisabled()).isTrue();
        robot.eraseText(1).write("4");
        ConsoleWindows.click(robot, window, "#confirm");
        assertThat(api.calls).contains("release [held-0, held-1, held-2, held-g]");
        assertThat(robot.lookup("#brake-release-all").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#brake-summary").query().isVisible()).isFalse();
    }

    @Test
    void releasesOneOnlyAfterTheNameWasTypedAndHoldsItAgain(FxRobot robot) {
        open(robot);
        ConsoleWindows.click(robot, window, "person1@contoso.example", "#brake-release");
        ConsoleWindows.click(robot, window, "#typed-name");
        robot.write("person1@contoso.example");
        ConsoleWindows.click(robot, window, "#confirm");
        assertThat(api.calls).contains("release [held-1]");
        assertThat(robot.lookup("#brake-hold").query().isDisabled()).isFalse();
        ConsoleWindows.click(robot, window, "#brake-hold");
        assertThat(api.calls).contains("holdAgain [held-1]");
    }

    @Test
    void keepsHoldingWhenNothingWasConfirmed(FxRobot robot) {
        open(robot);
        ConsoleWindows.click(robot, window, "#brake-release-all", "Keep holding");
        assertThat(api.calls).noneMatch(call -> call.startsWith("release"));
        assertThat(robot.lookup("#overlay").query().isVisible()).isFalse();
    }

    @Test
    void keepsTheSelectionWhileNewRequestsComeIn(FxRobot robot) {
        open(robot);
        ConsoleWindows.click(robot, window, "person2@contoso.example");
        api.brake.requests.remove(0);
        robot.interact(() -> tasks.advance(Duration.ofSeconds(5)));
        TableView<?> table = robot.lookup("#held-table").queryAs(TableView.class);
        assertThat(table.getItems()).hasSize(3);
        assertThat(((HeldRow) table.getSelectionModel().getSelectedItem()).id()).isEqualTo("held-2");
    }

    @Test
    void changesTheBudgetOnlyToWhatMakesSense(FxRobot robot) {
        open(robot);
        ConsoleWindows.click(robot, window, "#budget-change");
        robot.doubleClickOn("#budget-percent").write("101");
        assertThat(robot.lookup("#budget-save").query().isDisabled()).isTrue();
        assertThat(robot.lookup(".field-problem").queryAllAs(Labeled.class).stream()
                        .filter(Node::isVisible)
                        .map(Labeled::getText))
                .containsExactly("Write a whole number from 0 to 100.");
        robot.doubleClickOn("#budget-percent").write("5");
        robot.doubleClickOn("#budget-floor").write("10");
        ConsoleWindows.click(robot, window, "#budget-save");
        assertThat(api.brake.budget).isEqualTo(new BrakeBudget(true, Duration.ofHours(1), 5, 10));
        assertThat(robot.lookup("#budget-sentence").queryAs(Labeled.class).getText())
                .contains("10 removals of each kind", "5 %");
    }

    @Test
    void leadsToTheRequestsInTheLog(FxRobot robot) {
        open(robot);
        ConsoleWindows.click(robot, window, "Retail", "#brake-log");
        assertThat(window.viewModel().visitProperty().get().argument()).isEqualTo("rule:BRAKE group:group-1");
        robot.type(KeyCode.ESCAPE);
    }
}
