package org.scimconsole.console.brake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Announcer;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;

class BrakeViewModelTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private final DirectTasks tasks = new DirectTasks();
    private final Messages messages = Messages.load(Locale.UK, List.of("common", "brake"));
    private final List<String> told = new ArrayList<>();
    private final BrakeViewModel brake =
            new BrakeViewModel(api, tasks, messages, new Formats(messages, ConsoleWindows.clock()), new Announcer() {
                @Override
                public void tell(String sentence) {
                    told.add(sentence);
                }

                @Override
                public void tell(Problem problem) {
                    told.add(problem.text());
                }
            });

    @Test
    void tellsWhoIsHeldSinceWhenAndFromWhichRequest() {
        api.brake.hold(1);
        brake.shown();
        HeldRow row = brake.held().get(0);
        assertThat(row.whom()).isEqualTo("person0@contoso.example");
        assertThat(row.what()).isEqualTo("Deactivate");
        assertThat(row.since()).contains("50 minutes ago");
        assertThat(row.request()).isEqualTo("PATCH /Users/user-0");
        assertThat(row.tries()).isEqualTo("2 times, last 10 minutes ago");
        assertThat(row.released()).isFalse();
        assertThat(brake.held().get(1).what()).isEqualTo("Remove 5 members");
        assertThat(brake.use().get(0)).isEqualTo(new KindUse("Deactivations", "50 so far, 50 allowed", "1 held", 1));
    }

    @Test
    void seesWhatIsHeldAnewByItself() {
        brake.shown();
        assertThat(brake.held()).isEmpty();
        api.brake.hold(3);
        tasks.advance(Duration.ofSeconds(5));
        assertThat(brake.held()).hasSize(4);
        brake.hidden();
        api.brake.requests.clear();
        tasks.advance(Duration.ofSeconds(30));
        assertThat(brake.held()).hasSize(4);
    }

    @Test
    void releasesOnlyWhatWasChosenAndCanHoldItAgain() {
        api.brake.hold(3);
        brake.shown();
        brake.release(brake.held().subList(0, 2));
        assertThat(api.calls).contains("release [held-0, held-1]");
        assertThat(brake.held()).extracting(HeldRow::released).containsExactly(true, true, false, false);
        assertThat(brake.held().get(0).state()).isEqualTo("Released by Ana, waits for the next try");
        brake.holdAgain(brake.held().subList(0, 1));
        assertThat(brake.held().get(0).released()).isFalse();
        brake.dismiss(brake.held().subList(1, 2));
        assertThat(brake.held()).hasSize(3);
        assertThat(told)
                .containsExactly(
                        "2 requests are released.",
                        "1 request is held again.",
                        "1 request is off the list; it is held again should it come again.");
    }

    @Test
    void sumsUpWhatReleasingWouldDo() {
        api.brake.hold(2);
        brake.shown();
        assertThat(brake.sum(brake.held())).isEqualTo("2 deactivations, 5 removals of members");
    }

    @Test
    void saysThatTheServiceDoesNotAnswer() {
        api.failWith(new ApiException.Unreachable("Nothing answers.", "Start it.", null));
        brake.shown();
        assertThat(brake.loading().state()).isEqualTo(Loading.State.OFFLINE);
    }
}
