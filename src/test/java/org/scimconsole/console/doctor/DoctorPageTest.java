package org.scimconsole.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scimconsole.client.admin.LogSubject;
import org.scimconsole.client.admin.MappingView;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.shell.Appearance;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.HeldClipboard;
import org.scimconsole.console.testing.SampleDirectory;
import org.scimconsole.console.widget.Tone;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DoctorPageTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private final DirectTasks tasks = new DirectTasks();
    private ConsoleWindow window;

    @Start
    private void start(Stage stage) {
        Appearance.loadFonts();
        SampleDirectory.addUsers(api, 3);
        api.mappingFindings.add(finding("EMAIL_MISSING", "problem", 2));
        window = new ConsoleWindow(ConsoleWindows.parts(api, tasks, new HeldClipboard()), 1280, 820);
        window.showOn(stage);
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> {
            window.viewModel().use(ConsoleWindows.connection(api));
            window.viewModel().open("doctor");
        });
    }

    private static MappingView.Finding finding(String code, String severity, long count) {
        return new MappingView.Finding(
                code,
                severity,
                count,
                "Title of " + code,
                "Why",
                "Mend",
                "mapping",
                List.of(new LogSubject("USER", "user-1", null, "person1@contoso.example")));
    }

    @Test
    void saysHowManyWhyAndWhat(FxRobot robot) {
        assertThat(robot.lookup(".finding .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("Problem", "People arrive without a work e-mail", "2 of 3 people");
    }

    @Test
    void leadsToThePersonAndToTheStepOfTheGuide(FxRobot robot) {
        robot.clickOn("person1@contoso.example");
        assertThat(api.calls).contains("user user-1");
        robot.interact(() -> window.viewModel().open("doctor"));
        robot.clickOn("Step in the guide");
        assertThat(window.viewModel().visitProperty().get().argument()).isEqualTo("mapping");
        assertThat(robot.lookup(".banner .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("The mapping doctor has 1 finding in what arrived so far.");
    }

    @Test
    void showsInItsOwnWordsWhatOnlyANewerServiceKnows(FxRobot robot) {
        api.mappingFindings.clear();
        api.mappingFindings.add(finding("SOMETHING_NEW", "advice", 1));
        robot.interact(() -> window.viewModel().open("welcome"));
        robot.interact(() -> window.viewModel().open("doctor"));
        assertThat(robot.lookup(".finding .section-title").queryLabeled().getText())
                .isEqualTo("Title of SOMETHING_NEW");
    }

    @Test
    void tellsAllIsWellFromNoAnswer() {
        Messages messages = Messages.load(Locale.GERMAN, List.of("common", "doctor"));
        DoctorViewModel doctor =
                new DoctorViewModel(api, tasks, messages, new Formats(messages, ConsoleWindows.clock()));
        doctor.load();
        assertThat(doctor.findings())
                .extracting(Finding::tone, Finding::title)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Tone.DANGER, "Personen kommen ohne Arbeits-E-Mail an"));
        api.mappingFindings.clear();
        doctor.load();
        assertThat(doctor.loading().state()).isEqualTo(Loading.State.EMPTY);
        api.failWith(new ApiException.Unreachable("Nothing answers.", "Start it.", null));
        doctor.load();
        assertThat(doctor.loading().state()).isEqualTo(Loading.State.OFFLINE);
    }
}
