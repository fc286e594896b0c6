package org.scimconsole.console.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.shell.Appearance;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.FakeRehearsalApi;
import org.scimconsole.console.testing.HeldClipboard;
import org.scimconsole.console.widget.CopyField;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RehearsalPageTest {
    private final FakeAdminApi api = FakeAdminApi.contoso();
    private final FakeRehearsalApi rehearsals = api.rehearsals;
    private final DirectTasks tasks = new DirectTasks();
    private ConsoleWindow window;

    @Start
    private void start(Stage stage) {
        Appearance.loadFonts();
        window = new ConsoleWindow(ConsoleWindows.parts(api, tasks, new HeldClipboard()), 1280, 960);
        window.viewModel().use(ConsoleWindows.connection(api));
        window.showOn(stage);
    }

    private void open(FxRobot robot) {
        robot.interact(() -> window.viewModel().open("rehearsal"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> shown(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled && node.isVisible()).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void saysWhatWillHappenBeforeItBeginsAndShowsTheTokenOnce(FxRobot robot) {
        open(robot);
        robot.clickOn("Begin a rehearsal…");
        assertThat(shown(robot)).anyMatch(text -> text.contains("The organisation stays as it is"));
        assertThat(rehearsals.calls).isEmpty();
        robot.clickOn("Okta");
        robot.clickOn("#rehearsal-begin-confirm");
        assertThat(rehearsals.calls).containsExactly("start OKTA PT168H");
        assertThat(robot.lookup("#token-value").queryAs(CopyField.class).getValue())
                .isEqualTo(FakeAdminApi.SECRET);
        assertThat(robot.lookup("#token-url").queryAs(CopyField.class).getValue())
                .endsWith("/scim/v2/rehearsal-1");
        robot.clickOn("#token-stored");
        robot.clickOn("#token-done");
        assertThat(shown(robot))
                .anyMatch(text -> text != null && text.startsWith("Nothing has come yet"))
                .doesNotContain(FakeAdminApi.SECRET);
        assertThat(robot.lookup("#rehearsal-adopt").queryAs(Control.class).isDisabled())
                .as("there is nothing to adopt")
                .isTrue();
    }

    @Test
    void showsTheDifferencePartByPart(FxRobot robot) {
        rehearsals.fill();
        rehearsals.tell(FakeRehearsalApi.busy(List.of(), true));
        open(robot);
        assertThat(shown(robot))
                .contains("Adele Vance", "adele.vance@contoso.com", "created", "title: – → Chief", "2 lines")
                .anyMatch(text -> text != null && text.contains("58 created"))
                .anyMatch(text -> text != null && text.contains("60 deactivations of at most 50 at once"));
        robot.interact(() -> part(robot).setValue(Part.REFUSED));
        assertThat(shown(robot)).contains("Release Approvers EMEA-01", "refused");
        robot.interact(() -> part(robot).setValue(Part.GROUPS));
        assertThat(shown(robot)).contains("Nothing of this kind");
    }

    @SuppressWarnings("unchecked")
    private static ChoiceBox<Part> part(FxRobot robot) {
        return robot.lookup("#rehearsal-part").queryAs(ChoiceBox.class);
    }

    @Test
    void adoptsOnlyAfterTheWordWasTypedAndNamesWhatStays(FxRobot robot) {
        rehearsals.tell(FakeRehearsalApi.busy(List.of("Megan Bowen"), true));
        open(robot);
        assertThat(shown(robot)).anyMatch(text -> text != null && text.contains("Megan Bowen"));
        robot.clickOn("#rehearsal-adopt");
        assertThat(shown(robot)).anyMatch(text -> text != null && text.contains("except for what was changed"));
        assertThat(robot.lookup("#confirm").queryAs(Control.class).isDisabled()).isTrue();
        robot.clickOn("#typed-name").write("ADOPT").type(KeyCode.ENTER);
        assertThat(rehearsals.calls).containsExactly("adopt true");
        assertThat(shown(robot)).contains("No rehearsal is under way");
    }

    @Test
    void adoptsNothingWhileScimIsOff(FxRobot robot) {
        rehearsals.tell(FakeRehearsalApi.busy(List.of(), false));
        open(robot);
        assertThat(robot.lookup("#rehearsal-adopt").queryAs(Control.class).isDisabled())
                .isTrue();
        robot.clickOn("Open Security");
        assertThat(window.viewModel().visitProperty().get().page().id()).isEqualTo("security");
    }

    @Test
    void dropsAfterAQuestionAndSaysWhyWhenTheServiceRefuses(FxRobot robot) {
        rehearsals.tell(FakeRehearsalApi.fresh());
        open(robot);
        robot.clickOn("#rehearsal-drop");
        rehearsals.failWith(new ApiException.Refused(409, "Not now.", "Later."));
        assertThat(robot.lookup("#confirm").queryAs(Control.class).isDisabled()).isTrue();
        robot.clickOn("#typed-name").write("DROP").clickOn("#confirm");
        assertThat(shown(robot)).anyMatch(text -> text != null && text.contains("Not now. Later."));
        rehearsals.failWith(null);
        robot.type(KeyCode.F5);
        robot.clickOn("#rehearsal-drop");
        robot.clickOn("#typed-name").write("DROP").type(KeyCode.ENTER);
        assertThat(rehearsals.calls).containsExactly("drop", "drop");
        assertThat(robot.lookup("#rehearsal-url")
                        .tryQuery()
                        .map(Node::isVisible)
                        .orElse(false))
                .isFalse();
    }

    @Test
    void followsWhatComesAndSaysThatTheServiceDoesNotAnswer(FxRobot robot) {
        rehearsals.tell(FakeRehearsalApi.fresh());
        open(robot);
        rehearsals.fill();
        rehearsals.tell(FakeRehearsalApi.busy(List.of(), true));
        robot.interact(() -> tasks.advance(Duration.ofSeconds(6)));
        assertThat(shown(robot)).contains("Adele Vance");
        rehearsals.failWith(new ApiException.Unreachable("Nothing answers.", "Start it.", null));
        robot.interact(() -> tasks.advance(Duration.ofSeconds(6)));
        assertThat(shown(robot)).as("what was read stays").contains("Adele Vance");
        robot.interact(() -> window.viewModel().open("users"));
        rehearsals.tell(null);
        open(robot);
        assertThat(shown(robot)).contains("Nothing answers.");
    }
}
