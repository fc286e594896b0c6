package org.scimconsole.console.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scimconsole.client.admin.PastView;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.SampleDirectory;

class AsOfViewModelTest {
    private static final Instant MONDAY = ConsoleWindows.NOW.minus(Duration.ofDays(1));
    private static final PastView THEN = new PastView(
            MONDAY.minusSeconds(60),
            "{\"status\":\"DEACTIVATED\",\"managedBy\":\"IDP\",\"email\":\"a@x.io\",\"resource\":{\"schemas\":[\"urn:x\"],"
                    + "\"userName\":\"a@x.io\",\"title\":\"Clerk\",\"name\":{\"givenName\":\"Ada\"}}}",
            List.of("group-0", "gone"));
    private static final PastView NOW = new PastView(
            ConsoleWindows.NOW,
            "{\"status\":\"ACTIVE\",\"managedBy\":\"IDP\",\"email\":\"a@x.io\",\"resource\":{\"userName\":\"a@x.io\","
                    + "\"title\":\"Manager\",\"name\":{\"givenName\":\"Ada\"}}}",
            List.of("group-1"));

    private final FakeAdminApi api = new FakeAdminApi();
    private final Messages messages = Messages.load(Locale.UK, List.of("common", "detail"));
    private final Formats formats = new Formats(messages, ConsoleWindows.clock());

    private AsOfViewModel past(boolean group) {
        SampleDirectory.addUsers(api, 40);
        SampleDirectory.addGroups(api);
        return new AsOfViewModel(
                api, new DirectTasks(), messages, formats, ConsoleWindows.clock(), group, group ? "group-1" : "user-0");
    }

    @Test
    void laysThePastBesideThePresentAndPutsWhatDiffersFirst() {
        AsOfViewModel past = past(false);
        api.history.pasts.add(THEN);
        api.history.pasts.add(NOW);
        past.show(MONDAY);
        assertThat(api.calls).contains("userAsOf user-0 " + MONDAY, "userAsOf user-0 " + ConsoleWindows.NOW);
        assertThat(past.rows())
                .containsExactly(
                        new AsOfRow("Status", "Deactivated", "Active", true),
                        new AsOfRow("title", "Clerk", "Manager", true),
                        new AsOfRow("Groups", "2", "1", true),
                        new AsOfRow("Groups left since", "Administrators, gone", "–", true),
                        new AsOfRow("Groups joined since", "–", "Retail", true),
                        new AsOfRow("Managed by", "Identity provider", "Identity provider", false),
                        new AsOfRow("E-mail", "a@x.io", "a@x.io", false),
                        new AsOfRow("userName", "a@x.io", "a@x.io", false),
                        new AsOfRow("name.givenName", "Ada", "Ada", false));
        assertThat(past.sentenceProperty().get())
                .isEqualTo("As of 23 Nov 2026, 12:00. It had been so since 23 Nov 2026, 11:59.");
    }

    @Test
    void namesTheMembersWhoLeftAGroup() {
        AsOfViewModel past = past(true);
        List<String> many = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> "user-" + i)
                .toList();
        api.history.pasts.add(new PastView(MONDAY, "{\"name\":\"Retail\"}", many));
        api.history.pasts.add(new PastView(MONDAY, "{\"name\":\"Retail\"}", many.subList(25, 30)));
        past.show(MONDAY);
        assertThat(past.rows().get(0)).isEqualTo(new AsOfRow("Members", "30", "5", true));
        assertThat(past.rows().get(1).attribute()).isEqualTo("Have left since");
        assertThat(past.rows().get(1).then()).startsWith("Adele Vance, ").endsWith(" and 5 more");
    }

    @Test
    void saysThatItDidNotExistYet() {
        AsOfViewModel past = past(false);
        api.history.pasts.add(new PastView(null, null, List.of()));
        api.history.pasts.add(NOW);
        past.show(MONDAY);
        assertThat(past.sentenceProperty().get()).isEqualTo("At 23 Nov 2026, 12:00 it did not exist yet.");
    }

    @ParameterizedTest
    @CsvSource({"9:30,2026-11-20T09:30:59.999Z", "09:30:15,2026-11-20T09:30:15.999Z"})
    void asksForTheMomentThatIsTyped(String time, Instant asked) {
        AsOfViewModel past = past(false);
        past.dateProperty().set(LocalDate.of(2026, 11, 20));
        past.timeProperty().set(time);
        past.showTyped();
        assertThat(api.calls).contains("userAsOf user-0 " + asked);
        assertThat(past.problemProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"soon", "25:00", "''"})
    void saysHowToWriteATime(String time) {
        AsOfViewModel past = past(false);
        past.dateProperty().set(LocalDate.of(2026, 11, 20));
        past.timeProperty().set(time);
        past.showTyped();
        assertThat(past.problemProperty().get()).contains("09:30");
        assertThat(api.calls).isEmpty();
    }
}
