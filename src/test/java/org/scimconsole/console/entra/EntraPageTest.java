package org.scimconsole.console.entra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.page.Page;
import org.scimconsole.console.shell.Appearance;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.shell.Pages;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.HeldClipboard;
import org.scimconsole.entra.cycle.MemoryScim;
import org.scimconsole.model.PlainToken;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EntraPageTest {
    private static final int PLAN = 1;
    private static final int LOG = 2;
    private static final int MAPPINGS = 4;
    private static final int FAULTS = 5;
    private static final int JOB = 6;

    @TempDir
    private static Path folder;

    private final MemoryScim scim = new MemoryScim().withSplitsRules();
    private final FakeAdminApi api = FakeAdminApi.contoso();
    private final DirectTasks tasks = new DirectTasks();
    private ConsoleWindow window;

    @Start
    private void start(Stage stage) {
        Appearance.loadFonts();
        EntraPage entra = new EntraPage(
                EntraParts.door(scim, new ArrayList<>()), (over, title, name) -> Optional.of(folder.resolve(name)));
        List<Page> pages = Pages.all().stream()
                .map(page -> page.id().equals("entra")
                        ? new Page("entra", page.section(), page.icon(), page.needsConnection(), entra::open)
                        : page)
                .toList();
        window = new ConsoleWindow(ConsoleWindows.parts(api, tasks, new HeldClipboard(), pages), 1280, 860);
        window.showOn(stage);
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> {
            window.viewModel().use(ConsoleWindows.connection(api));
            window.viewModel().open("entra");
        });
    }

    @Test
    void beginsWithNothingAndSaysWhatToDo(FxRobot robot) {
        assertThat(robot.lookup("No tenant yet").queryAll()).isNotEmpty();
        robot.clickOn("#entra-play");
        assertThat(robot.lookup("#toasts .label").queryAllAs(Labeled.class))
                .anyMatch(label -> label.getText().startsWith("Test the connection first"));
        robot.clickOn("Load the sample Contoso");
        assertThat(table(robot, "#entra-tenant").getItems()).hasSize(65);
    }

    @Test
    void playsWhatWasChangedAndLeavesTheTokenInNoWidget(FxRobot robot) {
        connect(robot);
        robot.clickOn("#entra-play");
        assertThat(tabs(robot).getSelectionModel().getSelectedIndex()).isEqualTo(LOG);
        assertThat(text(robot, "#entra-summary")).contains("2 failed").startsWith("Last cycle:");
        robot.interact(() -> table(robot, "#entra-log").getSelectionModel().select(0));
        assertThat(robot.lookup(".entra-exchange").queryAll()).isNotEmpty();
        choose(robot, 0);
        robot.interact(() -> table(robot, "#entra-tenant").getSelectionModel().select(3));
        robot.clickOn("#disable-tenant");
        robot.clickOn("#entra-play");
        assertThat(text(robot, "#entra-summary")).contains("0 created", "1 disabled");
        robot.interact(() ->
                assertThat(everyText(window.scene().getRoot())).noneMatch(words -> words.contains(EntraParts.TOKEN)));
        assertThat(robot.lookup("#entra-token").queryAs(TextField.class).getText())
                .isEmpty();
    }

    @Test
    void keepsTheTenantWhenTheConsoleConnectsElsewhereAndForgetsTheToken(FxRobot robot) {
        connect(robot);
        robot.interact(() -> window.viewModel().use(ConsoleWindows.connection(api)));
        robot.interact(() -> window.viewModel().open("entra"));
        assertThat(table(robot, "#entra-tenant").getItems()).hasSize(65);
        assertThat(robot.lookup("#entra-connect").queryButton().isVisible()).isTrue();
    }

    @Test
    void takesATokenStraightFromTheDialogThatShowedIt(FxRobot robot) {
        robot.interact(() -> {
            window.viewModel().open("welcome");
            window.viewModel().open("entra");
            assertThat(window.viewModel()
                            .handover()
                            .give("https://scim.example/rehearsal", new PlainToken(EntraParts.TOKEN)))
                    .isTrue();
        });
        assertThat(text(robot, "#entra-connected-to")).isEqualTo("Provisioning to https://scim.example/rehearsal");
        robot.clickOn("Disconnect and forget the token");
        assertThat(robot.lookup("#entra-connect").queryButton().isVisible()).isTrue();
    }

    @Test
    void showsThePlanByVerdictAndSavesIt(FxRobot robot) throws Exception {
        connect(robot);
        choose(robot, PLAN);
        robot.clickOn("#entra-plan");
        assertThat(scim.writes()).isEmpty();
        robot.clickOn("#verdict-refused");
        assertThat(table(robot, "#entra-plan-table").getItems()).hasSize(2);
        robot.clickOn("Save as CSV or JSON …");
        assertThat(Files.readString(folder.resolve("plan.csv"))).contains("REFUSED,Group,Marketing & Communications,");
    }

    @Test
    void addsAPersonBetweenCycles(FxRobot robot) {
        connect(robot);
        choose(robot, 0);
        robot.clickOn("#entra-new");
        robot.interact(() -> {
            robot.lookup("#new-name").queryTextInputControl().setText("Zoe Ash");
            robot.lookup("#new-sign-in").queryTextInputControl().setText("zoe.ash@contoso.example");
        });
        robot.clickOn("#new-confirm");
        assertThat(table(robot, "#entra-tenant").getItems()).hasSize(66);
        robot.clickOn("#entra-play");
        assertThat(scim.user("zoe.ash@contoso.example").path("active").asBoolean())
                .isTrue();
    }

    @Test
    void showsTheMappingsOfGroupsToo(FxRobot robot) {
        choose(robot, MAPPINGS);
        robot.clickOn("#mapping-groups");
        assertThat(table(robot, "#mapping-table").getItems()).hasSize(2);
        robot.clickOn("#mapping-provisioned");
        robot.clickOn("#mapping-people");
        assertThat(robot.lookup("#mapping-provisioned").query().isVisible()).isFalse();
        robot.clickOn("#mapping-groups");
        assertThat(robot.lookup("#mapping-provisioned").queryAs(CheckBox.class).isSelected())
                .isFalse();
    }

    @Test
    void editsAMappingAndSaysWhatIsWrongWithIt(FxRobot robot) {
        choose(robot, MAPPINGS);
        robot.clickOn("#mapping-add");
        robot.interact(() -> {
            robot.lookup("#mapping-source").queryTextInputControl().setText("ToLower(mail)");
            robot.lookup("#mapping-target").queryTextInputControl().setText("nickName");
        });
        robot.clickOn("#mapping-save");
        assertThat(text(robot, "#mapping-problem")).contains("written [mail]");
        robot.interact(
                () -> robot.lookup("#mapping-source").queryTextInputControl().setText("ToLower([mail])"));
        robot.clickOn("#mapping-save");
        assertThat(robot.lookup("#mapping-problem").tryQuery()).isEmpty();
        assertThat(table(robot, "#mapping-table").getItems())
                .last()
                .matches(row -> ((MappingRow) row).source().equals("ToLower([mail])"));
    }

    @Test
    void explainsAFaultAndShowsTheQuarantine(FxRobot robot) {
        connect(robot);
        choose(robot, FAULTS);
        robot.interact(() ->
                robot.lookup("#fault-truncated_token").queryAs(CheckBox.class).fire());
        robot.clickOn("#entra-play");
        assertThat(robot.lookup("#entra-quarantine .label").queryAllAs(Labeled.class))
                .anyMatch(label -> label.getText().contains("EncounteredQuarantineException"));
        choose(robot, FAULTS);
        assertThat(robot.lookup("#fault-result-truncated_token .label").queryAllAs(Labeled.class))
                .anyMatch(label -> label.getText().contains("nothing was changed"));
        choose(robot, JOB);
        assertThat(robot.lookup("Nothing waits.").queryAll()).isNotEmpty();
    }

    @Test
    void letsHeldDeletesThroughOnlyAfterTheWordWasTyped(FxRobot robot) {
        connect(robot);
        robot.clickOn("#entra-play");
        choose(robot, 0);
        robot.interact(() -> {
            robot.lookup("#entra-threshold")
                    .<Spinner<Integer>>query()
                    .getValueFactory()
                    .setValue(2);
            table(robot, "#entra-tenant").getSelectionModel().selectRange(0, 9);
        });
        robot.clickOn("#disable-tenant").clickOn("#entra-play");
        assertThat(text(robot, "#entra-summary")).contains("0 disabled");
        robot.clickOn("Allow the deletes");
        assertThat(robot.lookup("#confirm").query().isDisabled()).isTrue();
        robot.clickOn("#typed-name").write("DELETE").clickOn("#confirm");
        assertThat(robot.lookup("#entra-quarantine").query().isVisible()).isFalse();
        assertThat(text(robot, "#entra-summary")).doesNotContain("0 disabled");
    }

    @Test
    void runsByTheClockUntilStopped(FxRobot robot) {
        connect(robot);
        startClock(robot);
        int requests = scim.requests.size();
        robot.interact(() -> tasks.advance(Duration.ofSeconds(5)));
        assertThat(scim.requests).hasSize(requests + 2);
        assertThat(text(robot, "#entra-step")).contains("minutes of the tenant");
        robot.clickOn("Disconnect and forget the token");
        robot.interact(() -> tasks.advance(Duration.ofMinutes(1)));
        assertThat(scim.requests).as("without a token the clock stops").hasSize(requests + 2);
        connect(robot);
        startClock(robot);
        requests = scim.requests.size();
        robot.clickOn("Stop the clock");
        robot.interact(() -> tasks.advance(Duration.ofMinutes(1)));
        assertThat(scim.requests).hasSize(requests);
    }

    private static void startClock(FxRobot robot) {
        robot.interact(() -> robot.lookup("Start the clock")
                .queryAs(MenuButton.class)
                .getItems()
                .get(0)
                .fire());
    }

    private void connect(FxRobot robot) {
        robot.interact(() -> {
            robot.lookup("#entra-load")
                    .queryAs(MenuButton.class)
                    .getItems()
                    .get(0)
                    .fire();
            robot.lookup("#entra-token").queryTextInputControl().setText(EntraParts.TOKEN);
        });
        robot.clickOn("#entra-connect");
    }

    private static void choose(FxRobot robot, int tab) {
        robot.interact(() -> tabs(robot).getSelectionModel().select(tab));
    }

    private static TabPane tabs(FxRobot robot) {
        return robot.lookup("#entra-tabs").queryAs(TabPane.class);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    @SuppressWarnings("unchecked")
    private static TableView<Object> table(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TableView.class);
    }

    private static List<String> everyText(Node root) {
        List<String> texts = new ArrayList<>();
        root.lookupAll("*").forEach(node -> {
            if (node instanceof Labeled labeled && labeled.getText() != null) {
                texts.add(labeled.getText());
            }
            if (node instanceof TextInputControl input && input.getText() != null) {
                texts.add(input.getText());
            }
        });
        return texts;
    }
}
