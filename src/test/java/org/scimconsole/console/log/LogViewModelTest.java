package org.scimconsole.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Announcer;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.SampleDirectory;

class LogViewModelTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private final DirectTasks tasks = new DirectTasks();
    private final Messages messages = Messages.load(Locale.UK, List.of("common", "said", "log"));
    private final LogViewModel log =
            new LogViewModel(api, tasks, messages, new Silent(), Clock.fixed(ConsoleWindows.NOW, ZoneOffset.UTC));

    @Test
    void asksAgainForTheRowsWhosePageWentBeforeTheyCame() {
        SampleDirectory.addLog(api);
        log.liveProperty().set(false);
        tasks.hold();
        log.shown("");
        log.hidden();
        tasks.release();
        assertThat(log.rows().loading().state()).isEqualTo(Loading.State.LOADING);
        log.shown("");
        assertThat(log.rows().loading().state()).isEqualTo(Loading.State.READY);
    }

    @Test
    void asksAgainForTheExchangeWhosePageWentBeforeItCame() {
        SampleDirectory.addLog(api);
        String id = api.logEntries.get(0).id();
        log.shown("");
        tasks.hold();
        log.open(id);
        log.hidden();
        tasks.release();
        assertThat(log.exchangeProperty().get()).isNull();
        log.shown("");
        assertThat(log.exchangeProperty().get()).isNotNull();
    }

    @Test
    void letsASlowServiceAnswerBeforeItAsksForNewsAgain() {
        log.shown("");
        tasks.hold();
        api.calls.clear();
        tasks.advance(Duration.ofSeconds(10));
        tasks.releaseOldest();
        assertThat(api.calls).containsOnlyOnce("overview");
        tasks.release();
        assertThat(api.calls).containsOnlyOnce("overview");
        tasks.advance(Duration.ofSeconds(2));
        assertThat(api.calls.stream().filter("overview"::equals)).hasSize(2);
    }

    private static final class Silent implements Announcer {
        @Override
        public void tell(String sentence) {}

        @Override
        public void tell(Problem problem) {}
    }
}
