package org.scimconsole.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.scimconsole.client.admin.HttpAdminApi;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.i18n.Said;
import org.scimconsole.model.PlainToken;

class SaidTasksTest {
    private final List<Problem> problems = new ArrayList<>();

    private void failIn(Locale locale, String address) {
        SaidTasks tasks = new SaidTasks(new DirectTasks(), new Said(Messages.load(locale, Pages.textFolders())));
        tasks.run(
                () -> {
                    try (HttpAdminApi api = HttpAdminApi.open(address, new PlainToken("key"))) {
                        return api.organization();
                    }
                },
                answer -> {},
                problems::add);
    }

    @Test
    void saysInGermanThatNothingAnswers() {
        failIn(Locale.GERMANY, "http://127.0.0.1:1");
        assertThat(problems)
                .containsExactly(new Problem(
                        Problem.Kind.OFFLINE,
                        "Unter 127.0.0.1:1 antwortet nichts.",
                        "Starten Sie dort den Dienst, oder berichtigen Sie Rechner und Port."));
    }

    @Test
    void saysInGermanWhatIsWrongWithAnAddress() {
        failIn(Locale.GERMANY, "ftp://split.example");
        assertThat(problems)
                .containsExactly(new Problem(
                        Problem.Kind.OFFLINE,
                        "„ftp://split.example“ beginnt nicht mit https:// oder http://.",
                        "Schreiben Sie sie wie https://split.example.com oder http://127.0.0.1:8085."));
    }

    @Test
    void saysInGermanWhichLineOfAFileCannotBeRead() {
        Said said = new Said(Messages.load(Locale.GERMANY, Pages.textFolders()));
        assertThat(said.text("users.csv, line 3 has no id. Download the list from Entra again, with that column."))
                .isEqualTo(
                        "users.csv, Zeile 3 hat kein id. Laden Sie die Liste noch einmal aus Entra, mit dieser Spalte.");
        assertThat(said.text("list.csv cannot be read: it is not there."))
                .isEqualTo("list.csv lässt sich nicht lesen: sie ist nicht da.");
    }

    @Test
    void leavesEnglishAsItWasSaid() {
        failIn(Locale.UK, "http://127.0.0.1:1");
        assertThat(problems)
                .containsExactly(new Problem(
                        Problem.Kind.OFFLINE,
                        "Nothing answers at 127.0.0.1:1.",
                        "Start the service there, or correct the host and the port."));
    }
}
