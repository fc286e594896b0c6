package org.scimconsole.console.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.page.WindowControl.Look;
import org.scimconsole.console.shell.Appearance;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PreferencesPageTest {
    private final ConsoleWindow.Parts parts = ConsoleWindows.speaking(Locale.UK, new FakeAdminApi(), new DirectTasks());
    private Stage stage;
    private ConsoleWindow window;

    @Start
    private void start(Stage shown) {
        Appearance.loadFonts();
        stage = shown;
        window = new ConsoleWindow(parts, 1280, 820);
        window.showOn(stage);
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> window.viewModel().open("preferences"));
    }

    private <T> void choose(FxRobot robot, String id, T value) {
        robot.interact(() -> this.<T>choice(robot, id).setValue(value));
    }

    @SuppressWarnings("unchecked")
    private <T> ChoiceBox<T> choice(FxRobot robot, String id) {
        return robot.lookup("#preferences-" + id).queryAs(ChoiceBox.class);
    }

    @Test
    void changesTheLookAtOnceAndKeepsItForTheNextStart(FxRobot robot) {
        choose(robot, "look", Look.HIGH_CONTRAST);
        choose(robot, "zoom", 150);
        choose(robot, "clipboard", 30);
        assertThat(window.scene().getStylesheets()).anyMatch(sheet -> sheet.contains("high-contrast"));
        robot.interact(() -> {
            window.close();
            window = new ConsoleWindow(parts, 1280, 820);
            window.showOn(stage);
            window.viewModel().open("preferences");
        });
        assertThat(choice(robot, "look").getValue()).isEqualTo(Look.HIGH_CONTRAST);
        assertThat(choice(robot, "zoom").getValue()).isEqualTo(150);
        assertThat(choice(robot, "clipboard").getValue()).isEqualTo(30);
        assertThat(window.scene().getStylesheets()).anyMatch(sheet -> sheet.contains("high-contrast"));
    }

    @Test
    void speaksAnotherLanguageFromTheNextStartOn(FxRobot robot) {
        choose(robot, "language", "de");
        assertThat(texts(robot)).anyMatch(text -> text.contains("starts the next time"));
        robot.interact(() -> {
            window.close();
            window = new ConsoleWindow(parts, 1280, 820);
            window.showOn(stage);
            window.viewModel().open("preferences");
        });
        assertThat(texts(robot)).contains("Einstellungen", "Zwischenablage leeren nach");
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }
}
