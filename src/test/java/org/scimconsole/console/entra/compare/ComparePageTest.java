package org.scimconsole.console.entra.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
class ComparePageTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private ConsoleWindow window;

    @TempDir
    Path folder;

    @Start
    private void start(Stage stage) {
        Appearance.loadFonts();
        SampleDirectory.addLog(api);
        api.setNow(ConsoleWindows.NOW.minus(Duration.ofDays(30)));
        window = new ConsoleWindow(ConsoleWindows.parts(api, new DirectTasks(), new HeldClipboard()), 1280, 820);
        window.showOn(stage);
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> {
            window.viewModel().use(ConsoleWindows.connection(api));
            window.viewModel().open("log");
        });
    }

    private void compare(FxRobot robot) throws IOException {
        Path log = Files.writeString(folder.resolve("log.csv"), CompareViewModelTest.LOG);
        robot.interact(() -> window.viewModel().open("compare", log.toString()));
    }

    @Test
    void isReachedFromTheLogAndSaysWhatToDropIn(FxRobot robot) {
        robot.clickOn("#compare");
        assertThat(robot.lookup(".state-title").queryLabeled().getText()).isEqualTo("Drop Entra’s log here");
    }

    @Test
    void filtersByAClickOnAVerdict(FxRobot robot) throws IOException {
        compare(robot);
        assertThat(table(robot).getItems()).hasSizeGreaterThan(5);
        robot.clickOn("Success there, nothing here  1");
        assertThat(table(robot).getItems()).extracting(CompareRow::who).containsExactly("Nora Haddad");
    }

    @Test
    void leadsFromBothSidesToTheRequestInTheLog(FxRobot robot) throws IOException {
        compare(robot);
        robot.clickOn("Refused here  1").clickOn("Sales and Marketing Europe");
        assertThat(robot.lookup(".facts .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("SystemForCrossDomainIdentityManagementBadRequest", "GROUP_NAME_LENGTH");
        robot.clickOn(".hyperlink");
        assertThat(api.calls).contains("logEntry request-9");
    }

    @SuppressWarnings("unchecked")
    private static TableView<CompareRow> table(FxRobot robot) {
        return robot.lookup("#table").queryAs(TableView.class);
    }
}
