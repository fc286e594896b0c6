package org.scimconsole.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scimconsole.client.admin.UndoView;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.testing.FakeAdminApi;

class UndoViewModelTest {
    private final FakeAdminApi api = new FakeAdminApi();
    private final DirectTasks tasks = new DirectTasks();
    private final Messages messages = Messages.load(Locale.UK, List.of("common", "log"));
    private int changes;
    private final UndoViewModel undo = new UndoViewModel(api, tasks, messages, "7", () -> changes++);

    private void step(String action, @Nullable String member, @Nullable String hindrance) {
        api.history.steps.add(
                new UndoView.Step(action, member == null ? "USER" : "GROUP", "id", "Ops", member, member, hindrance));
    }

    @Test
    void plansFirstAndChangesNothing() {
        step("DELETE", null, null);
        step("RESTORE", null, null);
        step("ADD_MEMBER", "Ana", null);
        step("REMOVE_MEMBER", "Bo", "Changed again since.");
        undo.plan();
        assertThat(api.calls).containsExactly("undoPlan 7");
        assertThat(undo.phaseProperty().get()).isEqualTo(UndoViewModel.Phase.PLANNED);
        assertThat(undo.sentenceProperty().get())
                .isEqualTo("3 things are put back, 1 is left alone. Nothing is changed before you confirm.");
        assertThat(undo.rows())
                .containsExactly(
                        new UndoRow("Delete what the cycle created", "Ops", true, ""),
                        new UndoRow("Put back as before the cycle", "Ops", true, ""),
                        new UndoRow("Put Ana back in", "Ops", true, ""),
                        new UndoRow("Take Bo out again", "Ops", false, "Changed again since."));
    }

    @Test
    void carriesOutOnceAndShowsTheLogAnew() {
        step("DELETE", null, null);
        undo.plan();
        undo.undo();
        undo.undo();
        assertThat(api.calls).containsExactly("undoPlan 7", "undo 7");
        assertThat(undo.phaseProperty().get()).isEqualTo(UndoViewModel.Phase.DONE);
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void offersNothingWhereNothingCanBePutBack() {
        step("RESTORE", null, "Changed again since.");
        undo.plan();
        undo.undo();
        assertThat(undo.phaseProperty().get()).isEqualTo(UndoViewModel.Phase.NOTHING);
        assertThat(api.calls).containsExactly("undoPlan 7");
    }

    @Test
    void saysWhyItWasRefused() {
        step("DELETE", null, null);
        undo.plan();
        api.failWith(new ApiException.Refused(409, "Administrators would stand empty.", ""));
        undo.undo();
        assertThat(undo.phaseProperty().get()).isEqualTo(UndoViewModel.Phase.FAILED);
        assertThat(undo.sentenceProperty().get()).contains("Administrators would stand empty.");
        assertThat(changes).isZero();
    }
}
