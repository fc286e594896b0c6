package org.scimconsole.console.log;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.TableColumns;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.DialogCard;
import org.scimconsole.console.widget.Tone;
import org.scimconsole.console.widget.TypedWord;

/** The card on which a cycle is undone: the plan as a table, a word to type, then what became of it. */
final class UndoDialog {
    private static final String UNDO_WORD = "UNDO";

    private final UndoViewModel viewModel;
    private final PageContext context;
    private final Messages messages;

    UndoDialog(UndoViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
        messages = context.messages();
    }

    void show() {
        DialogCard card = new DialogCard(messages.text("log.undo.title", viewModel.cycle()));
        card.setId("undo-dialog");
        card.getStyleClass().add("wide-dialog");
        Banner sentence = new Banner();
        sentence.setId("undo-sentence");
        sentence.textProperty().bind(viewModel.sentenceProperty());
        sentence.toneProperty().bind(viewModel.phaseProperty().map(UndoDialog::tone));
        card.add(sentence);
        card.add(table());
        Label warning = new Label(messages.text("log.undo.warning"));
        warning.setWrapText(true);
        warning.setMinHeight(Region.USE_PREF_SIZE);
        warning.getStyleClass().add("muted");
        card.add(warning);
        BooleanBinding planned = is(UndoViewModel.Phase.PLANNED);
        TypedWord word = new TypedWord()
                .ask(messages.text("log.undo.type", UNDO_WORD), UNDO_WORD)
                .shownWhen(planned);
        card.add(word);
        Button close = card.safe(messages.text("common.cancel"), this::close);
        close.textProperty()
                .bind(Bindings.when(planned.or(is(UndoViewModel.Phase.PLANNING)))
                        .then(messages.text("common.cancel"))
                        .otherwise(messages.text("common.close")));
        Button undo = card.decisive(messages.text("log.undo.action"), true, viewModel::undo);
        undo.setId("undo-confirm");
        undo.disableProperty().bind(planned.not().or(word.missing()));
        undo.visibleProperty().bind(is(UndoViewModel.Phase.DONE).not());
        context.overlay().show(card, () -> {
            boolean goes = viewModel.phaseProperty().get() != UndoViewModel.Phase.UNDOING;
            if (goes) {
                viewModel.close();
            }
            return goes;
        });
        viewModel.plan();
    }

    private void close() {
        viewModel.close();
        context.overlay().hide();
    }

    private BooleanBinding is(UndoViewModel.Phase phase) {
        return Bindings.createBooleanBinding(() -> viewModel.phaseProperty().get() == phase, viewModel.phaseProperty());
    }

    private static Tone tone(UndoViewModel.Phase phase) {
        return switch (phase) {
            case PLANNING, UNDOING -> Tone.NEUTRAL;
            case PLANNED -> Tone.WARNING;
            case NOTHING -> Tone.ACCENT;
            case DONE -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
        };
    }

    private TableView<UndoRow> table() {
        TableView<UndoRow> table = new TableView<>();
        table.setId("undo-table");
        table.setAccessibleText(messages.text("log.undo.table"));
        table.getStyleClass().add("rows-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPrefHeight(300);
        TableColumn<UndoRow, String> whom = new TableColumn<>(messages.text("log.undo.column.whom"));
        TableColumns.text(whom, UndoRow::whom);
        TableColumn<UndoRow, String> what = new TableColumn<>(messages.text("log.undo.column.what"));
        TableColumns.text(what, UndoRow::what);
        TableColumn<UndoRow, UndoRow> state = new TableColumn<>(messages.text("log.undo.column.state"));
        state.setSortable(false);
        TableColumns.node(state, this::state);
        TableColumn<UndoRow, String> note = new TableColumn<>(messages.text("log.undo.column.note"));
        TableColumns.text(note, UndoRow::note);
        whom.setPrefWidth(190);
        what.setPrefWidth(230);
        state.setPrefWidth(120);
        note.setPrefWidth(250);
        table.getColumns().add(whom);
        table.getColumns().add(what);
        table.getColumns().add(state);
        table.getColumns().add(note);
        table.setItems(viewModel.rows().sorted((a, b) -> Boolean.compare(a.done(), b.done())));
        return table;
    }

    private Node state(UndoRow row) {
        boolean done = viewModel.phaseProperty().get() == UndoViewModel.Phase.DONE;
        String key = !row.done() ? "log.undo.state.left" : done ? "log.undo.state.done" : "log.undo.state.planned";
        // Made when the row is drawn: after the deed the table is filled anew.
        return new Badge(
                messages.text(key),
                !row.done() ? Tone.WARNING : done ? Tone.SUCCESS : Tone.ACCENT,
                !row.done() ? Feather.MINUS_CIRCLE : done ? Feather.CHECK_CIRCLE : Feather.CORNER_UP_LEFT);
    }
}
