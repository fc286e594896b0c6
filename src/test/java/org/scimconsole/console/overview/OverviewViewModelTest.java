package org.scimconsole.console.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.scimconsole.console.testing.ConsoleWindows.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scimconsole.client.admin.OverviewView;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.SampleDirectory;
import org.scimconsole.console.widget.Tone;
import org.scimconsole.model.IdentityProvider;

class OverviewViewModelTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private final Messages messages = Messages.load(Locale.UK, List.of("common", "overview", "token"));
    private final OverviewViewModel overview = new OverviewViewModel(
            api, new DirectTasks(), messages, new Formats(messages, ConsoleWindows.clock()), ConsoleWindows.clock());

    @BeforeEach
    void enable() throws ApiException {
        api.setNow(NOW.minus(Duration.ofDays(345)));
        api.strictSso();
        api.enableScim(IdentityProvider.ENTRA_ID);
    }

    @Test
    void saysHowProvisioningIs() {
        api.overview = new OverviewView(
                1,
                0,
                0,
                1,
                1,
                1,
                1,
                NOW.minusSeconds(60),
                NOW.minus(Duration.ofMinutes(40)),
                NOW.minus(Duration.ofMinutes(3)));
        overview.load();
        assertThat(overview.health())
                .extracting(Health::name, Health::value, Health::tone)
                .containsExactly(
                        tuple("SCIM", "On", Tone.SUCCESS),
                        tuple("Access token", "20 days left", Tone.WARNING),
                        tuple("Last request", "1 minute ago", Tone.SUCCESS),
                        tuple("Last success", "40 minutes ago", Tone.SUCCESS),
                        tuple("Last refusal", "3 minutes ago", Tone.WARNING),
                        tuple("Brake", "Nothing held", Tone.SUCCESS),
                        tuple("Administrators", "Only 1 active member", Tone.DANGER));
    }

    @Test
    void countsTheRequestsOfEachStretchOfTimeByOutcome() {
        SampleDirectory.addLog(api);
        overview.load();
        assertThat(overview.bars()).hasSize(RequestBars.BARS);
        assertThat(overview.bars().stream().mapToInt(Bar::refused).sum())
                .isEqualTo(outcomes("REFUSED", "UNAUTHORIZED"));
        assertThat(overview.bars().stream().mapToInt(Bar::read).sum()).isEqualTo(outcomes("FOUND", "NOT_FOUND"));
        assertThat(overview.bars().stream().mapToInt(Bar::total).sum()).isEqualTo(api.logEntries.size());
    }

    private int outcomes(String... outcomes) {
        return (int) api.logEntries.stream()
                .filter(entry -> List.of(outcomes).contains(entry.outcome()))
                .count();
    }
}
