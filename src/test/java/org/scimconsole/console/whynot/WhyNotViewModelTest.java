package org.scimconsole.console.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.SampleDirectory;
import org.scimconsole.console.widget.Tone;

class WhyNotViewModelTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private final DirectTasks tasks = new DirectTasks();
    private final Messages messages = Messages.load(Locale.UK, List.of("common", "whynot"));
    private final WhyNotViewModel whyNot =
            new WhyNotViewModel(api, tasks, messages, new Formats(messages, ConsoleWindows.clock()));

    @Test
    void asksOnceAfterTheLastKey() {
        whyNot.questionProperty().set("sal");
        whyNot.questionProperty().set("sales");
        tasks.advance(Duration.ofSeconds(1));
        assertThat(api.calls).containsExactly("whyNot sales");
    }

    @Test
    void showsTheRuleWithItsSourceAndTheEvidence() {
        SampleDirectory.addLog(api);
        whyNot.shown("Sales");
        Verdict verdict = whyNot.verdictProperty().get();
        assertThat(verdict).isNotNull();
        assertThat(verdict.tone()).isEqualTo(Tone.DANGER);
        assertThat(verdict.title()).isEqualTo("Refused");
        assertThat(verdict.rule()).isEqualTo("A group's name has fewer than 25 characters. (S26)");
        assertThat(verdict.steps())
                .anyMatch(step -> step.bad() && step.requestId().equals("request-9"));
        assertThat(verdict.steps())
                .filteredOn(step -> !step.act().isEmpty())
                .singleElement()
                .matches(Verdict.Link::bad)
                .matches(step ->
                        step.act().startsWith(verdict.acting()) && step.act().endsWith(verdict.where()));
    }

    @Test
    void asksNothingForNothing() {
        whyNot.shown("");
        assertThat(api.calls).isEmpty();
        assertThat(whyNot.loading().state()).isEqualTo(Loading.State.EMPTY);
    }

    @Test
    void saysThatTheServiceDoesNotAnswer() {
        api.failWith(new ApiException.Unreachable("Nothing answers.", "Start it.", null));
        whyNot.shown("Sales");
        assertThat(whyNot.loading().state()).isEqualTo(Loading.State.OFFLINE);
    }
}
