package org.scimconsole.console.entra.leftovers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.Locale;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
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
class LeftoversPageTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private ConsoleWindow window;

    @TempDir
    Path folder;

    @Start
    private void start(Stage stage) {
        Appearance.loadFonts();
        SampleDirectory.addUsers(api, 30);
        window = new ConsoleWindow(ConsoleWindows.parts(api, new DirectTasks(), new HeldClipboard()), 1280, 820);
        window.showOn(stage);
    }

    @Test
    void saysWhatToDropInThenFiltersByAVerdictAndLeadsToThePerson(FxRobot robot) throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), LeftoversViewModelTest.LIST);
        robot.interact(() -> {
            window.viewModel().use(ConsoleWindows.connection(api));
            window.viewModel().open("leftovers");
        });
        assertThat(robot.lookup(".state-title").queryLabeled().getText())
                .isEqualTo("Drop the list of assignments here");
        robot.interact(() -> window.viewModel().open("leftovers", list.toString()));
        assertThat(table(robot).getItems()).hasSize(31);
        robot.clickOn("Assigned  2");
        assertThat(table(robot).getItems()).extracting(LeftoverRow::id).containsExactly("user-0", "user-1");
        robot.clickOn("Adele Vance");
        assertThat(api.calls).contains("user user-0");
    }

    @Test
    void sortsByAColumnAndLeavesTheFilterAsItIs(FxRobot robot) throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), LeftoversViewModelTest.LIST);
        robot.interact(() -> {
            window.viewModel().use(ConsoleWindows.connection(api));
            window.viewModel().open("leftovers", list.toString());
            TableColumn<LeftoverRow, ?> userName = table(robot).getColumns().stream()
                    .filter(column -> "userName".equals(column.getId()))
                    .findFirst()
                    .orElseThrow();
            userName.setSortType(TableColumn.SortType.DESCENDING);
            table(robot).getSortOrder().add(userName);
        });
        assertThat(table(robot).getItems()).hasSize(31);
        assertThat(table(robot).getItems().stream().map(LeftoverRow::userName))
                .isSortedAccordingTo(Collator.getInstance(Locale.UK).reversed());
        robot.clickOn("Assigned  2");
        assertThat(table(robot).getItems()).extracting(LeftoverRow::id).containsExactly("user-1", "user-0");
    }

    @SuppressWarnings("unchecked")
    private static TableView<LeftoverRow> table(FxRobot robot) {
        return robot.lookup("#table").queryAs(TableView.class);
    }
}
