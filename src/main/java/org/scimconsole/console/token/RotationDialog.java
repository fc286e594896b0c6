package org.scimconsole.console.token;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.client.admin.IssuedToken;
import org.scimconsole.client.admin.ScimView;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.token.RotationViewModel.Phase;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.DialogCard;
import org.scimconsole.console.widget.Icons;
import org.scimconsole.console.widget.Tone;
import org.scimconsole.console.widget.TypedWord;

/** The card that leads through the replacing of a token. Closing it ends nothing; it can be opened again at its step. */
public final class RotationDialog {
    private final PageContext context;
    private final Messages messages;
    private final RotationViewModel viewModel;
    private final Runnable closed;

    /**
     * @param context of the page
     * @param closed done after the person closed it
     */
    public RotationDialog(PageContext context, Runnable closed) {
        this.context = context;
        this.closed = closed;
        messages = context.messages();
        viewModel = new RotationViewModel(context.api(), context.tasks(), messages, context.formats(), context.clock());
    }

    /** @param issued the fresh token, shown the only time */
    public void begin(IssuedToken issued) {
        TokenDialogViewModel token = TokenDialog.fresh(issued, context);
        show(issued.scim(), token);
    }

    /** @param scim as the service told it last: a rotation is under way */
    public void resume(ScimView scim) {
        show(scim, null);
    }

    private void show(ScimView scim, @Nullable TokenDialogViewModel token) {
        DialogCard card = new DialogCard(messages.text("token.rotation.title"));
        card.setId("rotation-dialog");
        card.add(steps());
        Banner sentence = new Banner();
        sentence.setId("rotation-sentence");
        sentence.textProperty().bind(viewModel.sentenceProperty());
        sentence.toneProperty().bind(viewModel.phaseProperty().map(RotationDialog::tone));
        card.add(sentence);
        FreshToken shown = null;
        if (token != null) {
            shown = new FreshToken(token, messages);
            VBox paste = new VBox(shown, help());
            paste.getStyleClass().add("dialog-body");
            card.add(shownWhen(paste, is(Phase.PASTE)));
        }
        card.add(shownWhen(waiting(), is(Phase.WAIT)));
        card.add(shownWhen(ending(), is(Phase.END_OLD)));
        TypedWord ending = new TypedWord();
        viewModel.oldEndingProperty().addListener((observable, before, now) -> ask(ending, now));
        card.add(ending.shownWhen(is(Phase.END_OLD)));
        Label problem = words("field-problem");
        problem.textProperty().bind(viewModel.problemProperty());
        card.add(shownWhen(problem, viewModel.problemProperty().isNotEmpty()));
        Button close = card.safe(messages.text("token.rotation.later"), this::close);
        close.setId("rotation-close");
        close.textProperty()
                .bind(Bindings.when(is(Phase.DONE))
                        .then(messages.text("common.close"))
                        .otherwise(messages.text("token.rotation.later")));
        Button giveUp = card.decisive(messages.text("token.rotation.cancel"), false, viewModel::cancelRotation);
        giveUp.setId("rotation-cancel");
        giveUp.getStyleClass().remove("accent");
        // Once the new token is in use, giving it up would lock the identity provider out.
        shownWhen(giveUp, is(Phase.PASTE).or(is(Phase.WAIT)));
        Button pasted = card.decisive(messages.text("token.rotation.pasted"), false, viewModel::pasted);
        pasted.setId("rotation-pasted");
        shownWhen(pasted, is(Phase.PASTE));
        Button end = card.decisive(messages.text("token.rotation.end"), true, viewModel::endOld);
        end.setId("rotation-end");
        end.disableProperty().bind(ending.missing());
        shownWhen(end, is(Phase.END_OLD));
        if (token != null) {
            BooleanBinding unread = token.mayCloseProperty().not();
            pasted.disableProperty().bind(unread);
            close.disableProperty().bind(unread.and(is(Phase.PASTE)));
        }
        context.overlay().show(card, () -> {
            boolean goes = viewModel.close();
            if (goes) {
                closed.run();
            }
            return goes;
        });
        viewModel.begin(scim, token);
        if (shown != null) {
            shown.focusFirst();
        }
    }

    private void ask(TypedWord word, String ending) {
        word.ask(messages.text("token.rotation.type", ending), ending);
    }

    private void close() {
        if (viewModel.close()) {
            context.overlay().hide();
            closed.run();
        }
    }

    /** The four steps in a row: done, under way, still to come. */
    private Node steps() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("rotation-steps");
        List<String> names = List.of("new", "paste", "wait", "end");
        IntStream.range(0, names.size()).forEach(i -> {
            StackPane mark = new StackPane();
            mark.getStyleClass().add("guide-mark");
            Label name = new Label(messages.text("token.rotation.step." + names.get(i)));
            HBox step = new HBox(8, mark, name);
            step.setAlignment(Pos.CENTER_LEFT);
            row.getChildren().add(step);
            viewModel.phaseProperty().addListener((observable, before, now) -> mark(mark, i, now));
            mark(mark, i, viewModel.phaseProperty().get());
        });
        return row;
    }

    private static void mark(StackPane mark, int step, Phase phase) {
        int current = phase.done();
        Tone tone = step < current ? Tone.SUCCESS : step == current ? Tone.ACCENT : Tone.NEUTRAL;
        tone.applyTo(mark);
        mark.getChildren().setAll(step < current ? Icons.of(Feather.CHECK) : new Label(String.valueOf(step + 1)));
    }

    private static Tone tone(Phase phase) {
        return switch (phase) {
            case PASTE -> Tone.WARNING;
            case WAIT -> Tone.ACCENT;
            case END_OLD, DONE -> Tone.SUCCESS;
        };
    }

    private Node help() {
        return listed("token.rotation.help.where", "token.rotation.help.test", "token.rotation.help.save");
    }

    private Node waiting() {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        bar.setAccessibleText(messages.text("token.rotation.step.wait"));
        Label looked = words("muted");
        looked.textProperty().bind(viewModel.lookedProperty());
        VBox box = new VBox(
                bar,
                looked,
                listed("token.rotation.wait.cycle", "token.rotation.wait.leave", "token.rotation.wait.lost"));
        box.getStyleClass().add("dialog-body");
        return box;
    }

    private Node ending() {
        Label oldUse = words("timeline-title");
        oldUse.setId("rotation-old-use");
        oldUse.textProperty().bind(viewModel.oldUseProperty());
        VBox box = new VBox(oldUse, listed("token.rotation.end.saved", "token.rotation.end.refused"));
        box.getStyleClass().add("dialog-body");
        return box;
    }

    private VBox listed(String... keys) {
        VBox list = new VBox(6);
        for (String key : keys) {
            Label line = words("rotation-line");
            line.setText(messages.text(key));
            list.getChildren().add(line);
        }
        return list;
    }

    private static Label words(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private BooleanBinding is(Phase phase) {
        return Bindings.createBooleanBinding(() -> viewModel.phaseProperty().get() == phase, viewModel.phaseProperty());
    }

    private static Node shownWhen(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
        return node;
    }
}
