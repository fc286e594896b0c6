package org.scimconsole.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.page.WindowControl.Look;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.HeldClipboard;
import org.scimconsole.model.IdentityProvider;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PaletteTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private ConsoleWindow window;

    @Start
    private void start(Stage stage) throws ApiException {
        Appearance.loadFonts();
        api.setNow(ConsoleWindows.NOW.minus(Duration.ofDays(360)));
        api.strictSso();
        api.enableScim(IdentityProvider.ENTRA_ID);
        window = new ConsoleWindow(ConsoleWindows.parts(api, new DirectTasks(), new HeldClipboard()), 1280, 820);
        window.showOn(stage);
    }

    @BeforeEach
    void connect(FxRobot robot) {
        robot.interact(() -> {
            window.viewModel().use(ConsoleWindows.connection(api));
            window.viewModel().open("overview");
        });
    }

    private void press(FxRobot robot, KeyCode code, boolean shortcut) {
        robot.interact(() -> {
            Node at = Objects.requireNonNullElse(
                    window.scene().getFocusOwner(), window.scene().getRoot());
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
        });
    }

    private List<String> find(FxRobot robot, String words) {
        press(robot, KeyCode.K, true);
        TextField search = robot.lookup("#palette-search").queryAs(TextField.class);
        robot.interact(() -> search.setText(words));
        ListView<?> found = robot.lookup("#palette .list-view").queryAs(ListView.class);
        return found.getItems().stream()
                .map(command -> ((Palette.Command) command).title())
                .toList();
    }

    @Test
    void findsAPageByAPartOfItsNameAndOpensItByEnter(FxRobot robot) {
        assertThat(find(robot, "mapping")).containsExactly("Go to Mapping doctor");
        press(robot, KeyCode.ENTER, false);
        assertThat(window.viewModel().visitProperty().get().page().id()).isEqualTo("doctor");
        assertThat(robot.lookup("#overlay").query().isVisible()).isFalse();
    }

    @Test
    void findsActionsToo(FxRobot robot) {
        assertThat(find(robot, "contrast")).hasSize(1);
        press(robot, KeyCode.ENTER, false);
        assertThat(window.look().look()).isEqualTo(Look.HIGH_CONTRAST);
    }

    @Test
    void isLeftByEscapeWithoutAnything(FxRobot robot) {
        find(robot, "users");
        press(robot, KeyCode.ESCAPE, false);
        assertThat(robot.lookup("#overlay").query().isVisible()).isFalse();
        assertThat(window.viewModel().visitProperty().get().page().id()).isEqualTo("overview");
    }

    @Test
    void saysAboveEveryPageThatTheTokenEndsSoon(FxRobot robot) {
        for (String page : List.of("overview", "users", "log")) {
            robot.interact(() -> window.viewModel().open(page));
            assertThat(robot.lookup("#token-warning .label").queryAllAs(Labeled.class))
                    .as(page)
                    .extracting(Labeled::getText)
                    .anyMatch(text -> text.startsWith("SCIM token: 5 days left."));
        }
        robot.clickOn("Go to Security");
        assertThat(window.viewModel().visitProperty().get().page().id()).isEqualTo("security");
    }
}
