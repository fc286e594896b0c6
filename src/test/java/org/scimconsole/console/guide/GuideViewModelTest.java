package org.scimconsole.console.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scimconsole.console.testing.ConsoleWindows.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scimconsole.client.admin.OverviewView;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.model.IdentityProvider;

class GuideViewModelTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private final DirectTasks tasks = new DirectTasks();
    private final GuideViewModel guide =
            new GuideViewModel(api, tasks, Messages.load(Locale.UK, List.of("common", "guide")));

    @BeforeEach
    void nothingHasHappenedYet() {
        api.overview = arrived(0, 0);
        guide.start();
    }

    private static OverviewView arrived(long people, long linkedGroups) {
        return new OverviewView(people, 0, 0, people, linkedGroups, linkedGroups, 2, null, null, null);
    }

    private static UserRow person(String userName, String email) {
        return new UserRow(
                userName,
                userName,
                email,
                userName,
                null,
                "ACTIVE",
                "IDP",
                NOW.minus(Duration.ofDays(1)),
                NOW.minus(Duration.ofDays(1)),
                null);
    }

    private List<String> done() {
        return guide.steps().stream()
                .filter(step -> step.state() == GuideStep.State.DONE)
                .map(GuideStep::id)
                .toList();
    }

    private void laterOn() {
        tasks.advance(Duration.ofMinutes(1));
    }

    @Test
    void ticksEachStepByItselfAsTheTrafficShowsIt() throws ApiException {
        assertThat(done()).isEmpty();
        api.strictSso();
        laterOn();
        assertThat(done()).containsExactly("strict");
        api.enableScim(IdentityProvider.ENTRA_ID);
        laterOn();
        assertThat(done()).containsExactly("strict", "enable");
        api.useToken(0, NOW);
        laterOn();
        assertThat(done()).containsExactly("strict", "enable", "application", "credentials");
        api.userRows.add(person("ann@contoso.example", "ann@contoso.example"));
        api.overview = arrived(1, 0);
        laterOn();
        assertThat(done()).endsWith("mapping", "assign");
        api.overview = arrived(1, 1);
        laterOn();
        assertThat(done()).hasSize(7).endsWith("groups");
        assertThat(guide.doneTextProperty().get()).isEqualTo("7 of 7 steps seen to be done");
    }

    @Test
    void leavesTheStepOfTheMappingOpenWhileWorkMailsDifferFromUserNames() {
        api.userRows.add(person("ann@contoso.example", "ann.other@contoso.example"));
        api.overview = arrived(1, 0);
        laterOn();
        assertThat(done()).contains("assign").doesNotContain("mapping");
        assertThat(guide.steps())
                .filteredOn(step -> step.id().equals("mapping"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.text()).endsWith("1 has a work e-mail that is not the user name: check this step.");
                    assertThat(step.values())
                            .extracting(GuideStep.Value::text)
                            .containsExactly("userPrincipalName", "emails[type eq \"work\"].value");
                });
    }
}
