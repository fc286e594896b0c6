package org.scimconsole.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogSubject;
import org.scimconsole.client.admin.UndoView;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.shell.Appearance;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.HeldClipboard;
import org.scimconsole.console.testing.SampleDirectory;
import org.scimconsole.console.widget.Banner;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LogPageTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private final DirectTasks tasks = new DirectTasks();
    private final HeldClipboard clipboard = new HeldClipboard();
    private ConsoleWindow window;

    @Start
    private void start(Stage stage) {
        Appearance.loadFonts();
        SampleDirectory.addUsers(api, 10);
        SampleDirectory.addGroups(api);
        SampleDirectory.addLog(api);
        window = new ConsoleWindow(ConsoleWindows.parts(api, tasks, clipboard), 1280, 820);
        window.showOn(stage);
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> {
            window.viewModel().use(ConsoleWindows.connection(api));
            window.viewModel().open("log");
        });
    }

    @Test
    void tellsEventsInWordsGroupedByCycle(FxRobot robot) {
        assertThat(robot.lookup(".log-cell .timeline-title").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("Created Adele Vance");
        assertThat(cycles(robot)).contains("Cycle 2", "Cycle 1");
        robot.interact(() -> list(robot).scrollTo(list(robot).getItems().size() - 1));
        assertThat(cycles(robot)).contains("Outside a cycle");
        assertThat(api.logQueries).allMatch(query -> !query.probes());
    }

    @Test
    void saysWhichCycleWasACheckOfTheEndpoint(FxRobot robot) {
        LogEntry newest = api.logEntries.get(0);
        api.logEntries.add(
                0,
                new LogEntry(
                        "request-check",
                        newest.at().plusSeconds(60),
                        2,
                        "DELETE",
                        "/Users/user-9",
                        204,
                        "DELETED",
                        null,
                        "Deleted Check Flat",
                        new LogSubject("USER", "user-9", null, "Check.renamed.0a1b2c3d4e@example.com"),
                        newest.actor(),
                        null,
                        "3",
                        false));
        robot.interact(() -> window.viewModel().open("log", "last:90d"));
        assertThat(cycles(robot)).contains("Cycle 3, with a check of this endpoint", "Cycle 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Check-in", "Check-points", "Check.mate@example.com", "Check.0a1b2c3d4e@contoso.example"})
    void takesNobodyElseForWhatACheckMade(String name, FxRobot robot) {
        LogEntry newest = api.logEntries.get(0);
        api.logEntries.add(
                0,
                new LogEntry(
                        "request-other",
                        newest.at().plusSeconds(60),
                        2,
                        "POST",
                        "/Groups",
                        201,
                        "CREATED",
                        null,
                        "Created " + name,
                        new LogSubject("GROUP", "group-9", null, name),
                        newest.actor(),
                        null,
                        "3",
                        false));
        robot.interact(() -> window.viewModel().open("log", "last:90d"));
        assertThat(cycles(robot)).contains("Cycle 3");
    }

    private static List<String> cycles(FxRobot robot) {
        return robot.lookup(".log-cycle").queryAllAs(Labeled.class).stream()
                .filter(Labeled::isVisible)
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void showsTheExchangeOneClickAway(FxRobot robot) {
        robot.clickOn("Deactivated Ngozi Okonjo");
        assertThat(robot.lookup("#request").queryTextInputControl().getText()).contains("\"displayName\": \"Sales\"");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#request").tryQuery()).isEmpty();
    }

    @Test
    void copiesTheFilterAsTextAndTakesItBack(FxRobot robot) {
        robot.clickOn("#search").write("outcome:refused Group");
        robot.interact(() -> tasks.advance(Duration.ofSeconds(1)));
        assertThat(list(robot).getItems()).hasSize(1);
        robot.clickOn("Copy filter");
        assertThat(clipboard.text()).isEqualTo("outcome:refused Group");
        robot.clickOn("#clear");
        robot.interact(() -> tasks.advance(Duration.ofSeconds(1)));
        assertThat(list(robot).getItems()).hasSize(8);
    }

    @Test
    void filtersByAPersonAndAGroupAsPeopleCallThem(FxRobot robot) {
        TextInputControl search = robot.lookup("#search").queryTextInputControl();
        robot.interact(() -> {
            search.setText("user:\"adele vance\" group:retail");
            tasks.advance(Duration.ofSeconds(1));
        });
        assertThat(api.logQueries.get(api.logQueries.size() - 1))
                .matches(query -> "user-0".equals(query.userId()))
                .matches(query -> "group-1".equals(query.groupId()))
                .matches(query -> query.query() == null);
        robot.interact(() -> robot.lookup("Copy filter").queryButton().fire());
        robot.interact(() -> {
            search.clear();
            tasks.advance(Duration.ofSeconds(1));
            search.setText(clipboard.text());
            tasks.advance(Duration.ofSeconds(1));
        });
        assertThat(api.logQueries.get(api.logQueries.size() - 1))
                .as("the copied filter, pasted back")
                .matches(query -> "user-0".equals(query.userId()) && "group-1".equals(query.groupId()));
    }

    /** The one person whose name has it in it may be somebody else. */
    @Test
    void takesNobodyForAnotherBecausePartOfTheNameFits(FxRobot robot) {
        TextInputControl search = robot.lookup("#search").queryTextInputControl();
        robot.interact(() -> {
            search.setText("user:\"adele v\" group:retai");
            tasks.advance(Duration.ofSeconds(1));
        });
        assertThat(api.logQueries.get(api.logQueries.size() - 1))
                .matches(query -> "adele v".equals(query.userId()) && "retai".equals(query.groupId()));
    }

    @Test
    void saysWhichOutcomesThereAre(FxRobot robot) {
        robot.clickOn("#search").write("outcome:lost");
        robot.interact(() -> tasks.advance(Duration.ofSeconds(1)));
        assertThat(robot.lookup("#filterProblem").queryLabeled().getText())
                .contains("lost")
                .contains("refused");
    }

    @Test
    void staysStillWhilePaused(FxRobot robot) {
        robot.clickOn("#live");
        api.calls.clear();
        robot.interact(() -> tasks.advance(Duration.ofSeconds(10)));
        assertThat(api.calls).isEmpty();
        robot.clickOn("#live");
        assertThat(api.calls).contains("overview");
    }

    @Test
    void undoesACycleOnlyAfterItsPlanWasReadAndTheWordTyped(FxRobot robot) {
        api.history.steps.add(new UndoView.Step("DELETE", "USER", "user-0", "Adele Vance", null, null, null));
        api.history.steps.add(
                new UndoView.Step("REMOVE_MEMBER", "GROUP", "group-2", "Sales", "user-1", "Zoë Ångström", "Later"));
        ConsoleWindows.click(robot, window, "#undo-cycle-2");
        assertThat(api.calls).contains("undoPlan 2").doesNotContain("undo 2");
        TableView<?> plan = robot.lookup("#undo-table").queryAs(TableView.class);
        assertThat(plan.getItems()).hasSize(2);
        assertThat(robot.lookup("#undo-confirm").query().isDisabled()).isTrue();
        ConsoleWindows.click(robot, window, "#typed-name");
        robot.write("UNDO");
        ConsoleWindows.click(robot, window, "#undo-confirm");
        assertThat(api.calls).contains("undo 2");
        assertThat(robot.lookup("#undo-sentence").queryAs(Banner.class).getText())
                .isEqualTo("1 thing is put back, 1 was left alone.");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#undo-dialog").tryQuery()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static ListView<LogRow> list(FxRobot robot) {
        return robot.lookup("#list").queryAs(ListView.class);
    }
}
