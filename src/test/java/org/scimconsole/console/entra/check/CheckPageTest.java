package org.scimconsole.console.entra.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.page.Page;
import org.scimconsole.console.shell.Appearance;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.shell.Pages;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.HeldClipboard;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.entra.check.CheckReport;
import org.scimconsole.entra.check.Exchange;
import org.scimconsole.entra.check.Finding;
import org.scimconsole.entra.check.Requirement;
import org.scimconsole.entra.check.SeenPhrase;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CheckPageTest {
    private static final String SECRET = "secret-of-the-endpoint";
    private static final Exchange EXCHANGE =
            new Exchange("PATCH /Groups/1", "{\"Operations\":[]}", 500, "text/html", "<h1>Oops</h1>");

    @TempDir
    private static Path folder;

    private final FakeAdminApi api = new FakeAdminApi();
    private final DirectTasks tasks = new DirectTasks();
    private final List<String> asked = new ArrayList<>();
    private boolean answers = true;
    private ConsoleWindow window;

    @Start
    private void start(Stage stage) {
        Appearance.loadFonts();
        Checker checker = (url, token, listener) -> {
            asked.add(url + " " + token.reveal());
            listener.asked(EXCHANGE);
            if (!answers) {
                throw new ApiException.Unreachable("Nothing answers there.", "Check the address.", null);
            }
            return report();
        };
        List<Page> pages = Pages.all().stream()
                .map(page -> page.id().equals("check")
                        ? new Page(
                                "check",
                                page.section(),
                                page.icon(),
                                false,
                                context -> CheckPage.open(
                                        context, checker, (over, title, name) -> Optional.of(folder.resolve(name))))
                        : page)
                .toList();
        window = new ConsoleWindow(ConsoleWindows.parts(api, tasks, new HeldClipboard(), pages), 1280, 860);
        window.showOn(stage);
    }

    private static CheckReport report() {
        return new CheckReport(
                "https://scim.example",
                ConsoleWindows.NOW,
                61,
                List.of(new Finding(
                        Requirement.REMOVES_ONLY_THE_MEMBERS_NAMED, SeenPhrase.STATUS.with(500), List.of(EXCHANGE))),
                List.of(Requirement.CREATES_USERS),
                List.of(),
                List.of("/Users/left"));
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> {
            window.viewModel().use(ConsoleWindows.connection(api));
            window.viewModel().open("check");
        });
    }

    private void check(FxRobot robot) {
        robot.interact(() -> {
            robot.lookup("#check-token").queryAs(TextField.class).setText(SECRET);
            robot.lookup("#check-start").queryButton().fire();
        });
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void suggestsTheBaseUrlAndAsksForTheToken(FxRobot robot) {
        assertThat(robot.lookup("#check-address").queryAs(TextField.class).getText())
                .startsWith("https://scim.contoso.example/scim/v2/");
        robot.interact(() -> robot.lookup("#check-start").queryButton().fire());
        assertThat(texts(robot, ".field-problem")).contains("Enter the SCIM base URL and its token.");
        assertThat(asked).isEmpty();
    }

    @Test
    void saysThatACheckOfTheOwnAddressStandsInTheLogAndOfNoOther(FxRobot robot) {
        assertThat(robot.lookup("#check-own").queryAs(Banner.class).getText()).contains("Begin a rehearsal");
        robot.interact(() -> robot.lookup("#check-address")
                .queryAs(TextField.class)
                .setText("https://scim.contoso.example/scim/v2/rehearsal-1"));
        assertThat(robot.lookup("#check-own").queryAs(Banner.class).getText()).isEmpty();
    }

    @Test
    void showsWhatDoesNotHoldWithItsEvidenceAndWhatIsLeft(FxRobot robot) {
        check(robot);
        assertThat(asked).singleElement().asString().endsWith(" " + SECRET);
        assertThat(texts(robot, ".finding .label"))
                .contains("Goes wrong", Requirement.REMOVES_ONLY_THE_MEMBERS_NAMED.title(), "status 500");
        assertThat(texts(robot, ".finding .titled-pane")).contains("PATCH /Groups/1 → 500");
        assertThat(texts(robot, ".banner .label")).anyMatch(text -> text.endsWith("by hand: /Users/left"));
    }

    @Test
    void keepsTheTokenNowhere(FxRobot robot) throws IOException {
        check(robot);
        assertThat(robot.lookup("#check-token").queryAs(TextField.class).getText())
                .isEmpty();
        robot.clickOn("Save report").clickOn("As a page (HTML) …");
        robot.clickOn("Save report").clickOn("As JSON …");
        assertThat(Files.readString(folder.resolve("scim-check.html")))
                .contains("<h2>")
                .contains(Requirement.REMOVES_ONLY_THE_MEMBERS_NAMED.mend())
                .doesNotContain(SECRET);
        assertThat(Files.readString(folder.resolve("scim-check.json")))
                .contains("\"requests\" : 61")
                .doesNotContain(SECRET);
    }

    @Test
    void saysThatNothingAnswers(FxRobot robot) {
        answers = false;
        check(robot);
        assertThat(texts(robot, ".state-title")).containsExactly("Nothing answers there.");
    }

    @Test
    void canBeCalledOff(FxRobot robot) {
        tasks.hold();
        check(robot);
        robot.clickOn("Cancel");
        robot.interact(tasks::release);
        assertThat(texts(robot, ".state-title")).containsExactly("Nothing checked yet");
        assertThat(asked).isEmpty();
    }
}
