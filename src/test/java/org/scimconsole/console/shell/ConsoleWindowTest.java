package org.scimconsole.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.HeldClipboard;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ConsoleWindowTest {
    private ConsoleWindow window;

    @Start
    private void start(Stage stage) {
        Appearance.loadFonts();
        window = new ConsoleWindow(
                ConsoleWindows.parts(new FakeAdminApi(), new DirectTasks(), new HeldClipboard()), 1280, 820);
        window.showOn(stage);
    }

    @Test
    void opensOnTheWelcomePageWithItsThreeWays(FxRobot robot) {
        assertThat(robot.lookup("#sample").queryAs(Labeled.class).getText()).isEqualTo("Try the sample tenant");
        assertThat(robot.lookup("#embedded").queryAs(Labeled.class).isVisible()).isTrue();
        assertThat(robot.lookup("#connectButton").queryAs(Labeled.class).isVisible())
                .isTrue();
    }

    @Test
    void writesInTheFontsOfTheJar() {
        assertThat(Font.getFamilies()).contains("Inter", "Inter Semi Bold", "JetBrains Mono");
    }

    @Test
    void saysWhatIsWrongWithAnAddress(FxRobot robot) {
        robot.clickOn("#address").write("scim example").clickOn("#connectButton");
        assertThat(robot.lookup("#formProblem").queryAs(Labeled.class).getText())
                .contains("scim example");
    }

    @Test
    void goesBackByEscape(FxRobot robot) {
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(window.viewModel().visitProperty().get().page().id()).isEqualTo("welcome");
    }

    @Test
    void showsTheEntryOfThePageInFrontInALowWindow(FxRobot robot) {
        // A stage of its own: the first one would keep its last size for the tests that follow.
        ConsoleWindow low = ConsoleWindows.another(robot, 1280, 560);
        ScrollPane scroll =
                (ScrollPane) Objects.requireNonNull(low.scene().lookup(".navigation-scroll"), "the navigation");
        for (String page : new String[] {"guide", "overview", "doctor"}) {
            robot.interact(() -> low.viewModel().open(page));
            robot.interact(() -> low.scene().getRoot().layout());

            Node entry = Objects.requireNonNull(low.scene().lookup("#navigate-" + page), page);
            Bounds place = scroll.sceneToLocal(entry.localToScene(entry.getBoundsInLocal()));
            assertThat(place.getMinY()).as(page).isGreaterThanOrEqualTo(-1);
            assertThat(place.getMaxY()).as(page).isLessThanOrEqualTo(scroll.getHeight() + 1);
        }
        ConsoleWindows.end(robot, low);
    }
}
