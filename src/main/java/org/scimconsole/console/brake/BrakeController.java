package org.scimconsole.console.brake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.TableColumns;
import org.scimconsole.console.page.Overlay;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.Icons;
import org.scimconsole.console.widget.StatePane;
import org.scimconsole.console.widget.Tone;

/** Drives the page Brake. */
public final class BrakeController implements ShownPage {
    private final BrakeViewModel viewModel;
    private final PageContext context;
    private final Messages messages;
    private final ReleaseQuestion question;
    private final ObservableList<HeldRow> rows = FXCollections.observableArrayList();

    @FXML
    private StatePane statePane;

    @FXML
    private Banner summary;

    @FXML
    private Label sentence;

    @FXML
    private FlowPane use;

    @FXML
    private TableView<HeldRow> table;

    @FXML
    private TableColumn<HeldRow, String> whom;

    @FXML
    private TableColumn<HeldRow, String> what;

    @FXML
    private TableColumn<HeldRow, String> since;

    @FXML
    private TableColumn<HeldRow, String> request;

    @FXML
    private TableColumn<HeldRow, String> tries;

    @FXML
    private TableColumn<HeldRow, HeldRow> state;

    @FXML
    private Button release;

    @FXML
    private Button releaseAll;

    @FXML
    private Button holdAgain;

    @FXML
    private Button dismiss;

    @FXML
    private Button show;

    @FXML
    private Button log;

    BrakeController(BrakeViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
        messages = context.messages();
        question = new ReleaseQuestion(viewModel, context);
    }

    @FXML
    private void initialize() {
        statePane.follow(viewModel.loading());
        TableColumns.text(whom, HeldRow::whom);
        TableColumns.text(what, HeldRow::what);
        TableColumns.text(since, HeldRow::since);
        TableColumns.text(request, HeldRow::request);
        TableColumns.text(tries, HeldRow::tries);
        TableColumns.node(state, BrakeController::badge);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setItems(rows);
        Label nothing = new Label(messages.text("brake.held.none"), Icons.of(Feather.CHECK_CIRCLE));
        nothing.setWrapText(true);
        table.setPlaceholder(nothing);
        bindActions();
        viewModel.held().addListener((ListChangeListener<HeldRow>) change -> showHeld());
        viewModel.use().addListener((ListChangeListener<KindUse>) change -> showUse());
        viewModel.budgetProperty().addListener((observable, before, now) -> showBudget(now));
        showHeld();
    }

    private void bindActions() {
        ObservableList<HeldRow> selected = table.getSelectionModel().getSelectedItems();
        BooleanExpression busy = viewModel.busyProperty();
        release.disableProperty().bind(none(selected, false).or(busy));
        releaseAll.disableProperty().bind(none(rows, false).or(busy));
        holdAgain.disableProperty().bind(none(selected, true).or(busy));
        dismiss.disableProperty().bind(Bindings.isEmpty(selected).or(busy));
        BooleanBinding notOne = Bindings.size(selected).isNotEqualTo(1);
        show.disableProperty().bind(notOne);
        log.disableProperty().bind(notOne);
    }

    private static BooleanBinding none(ObservableList<HeldRow> rows, boolean released) {
        return Bindings.createBooleanBinding(
                () -> rows.stream().noneMatch(row -> row != null && row.released() == released), rows);
    }

    private static Node badge(HeldRow row) {
        return new Badge(
                row.state(),
                row.released() ? Tone.SUCCESS : Tone.WARNING,
                row.released() ? Feather.CHECK : Feather.PAUSE_CIRCLE);
    }

    /** What was selected stays so when the same requests are shown anew. */
    private void showHeld() {
        Set<String> selected = selected().stream().map(HeldRow::id).collect(Collectors.toSet());
        rows.setAll(viewModel.held());
        table.getSelectionModel().clearSelection();
        for (HeldRow row : rows) {
            if (selected.contains(row.id())) {
                table.getSelectionModel().select(row);
            }
        }
        List<HeldRow> waiting =
                viewModel.held().stream().filter(row -> !row.released()).toList();
        summary.setTone(Tone.WARNING);
        summary.setText(
                waiting.isEmpty() ? "" : messages.text("brake.summary", waiting.size(), viewModel.sum(waiting)));
    }

    private void showBudget(@Nullable Budget budget) {
        if (budget != null) {
            sentence.setText(BudgetForm.sentence(budget, messages));
        }
    }

    private void showUse() {
        use.getChildren()
                .setAll(viewModel.use().stream().map(BrakeController::tile).toList());
    }

    private static Node tile(KindUse kind) {
        Label name = new Label(kind.name());
        name.getStyleClass().add("timeline-title");
        ProgressBar bar = new ProgressBar(kind.part());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(kind.name() + ": " + kind.used());
        Label used = new Label(kind.used());
        used.getStyleClass().addAll("muted", "small");
        VBox tile = new VBox(name, bar, used);
        tile.getStyleClass().add("budget-tile");
        if (!kind.held().isEmpty()) {
            tile.getChildren().add(new Badge(kind.held(), Tone.WARNING, Feather.PAUSE_CIRCLE));
        }
        return tile;
    }

    private List<HeldRow> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    @FXML
    private void release() {
        question.ask(selected());
    }

    @FXML
    private void releaseAll() {
        question.ask(List.copyOf(viewModel.held()));
    }

    @FXML
    private void holdAgain() {
        viewModel.holdAgain(selected().stream().filter(HeldRow::released).toList());
    }

    @FXML
    private void dismiss() {
        viewModel.dismiss(selected());
    }

    @FXML
    private void showSubject() {
        HeldRow row = table.getSelectionModel().getSelectedItem();
        if (row != null && !row.page().isEmpty()) {
            context.navigator().open(row.page(), row.subjectId());
        }
    }

    @FXML
    private void showLog() {
        HeldRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            String subject = row.subjectId().isEmpty()
                    ? ""
                    : (row.page().equals("groups") ? " group:" : " user:") + row.subjectId();
            context.navigator().open("log", "rule:BRAKE" + subject);
        }
    }

    @FXML
    private void changeBudget() {
        Budget budget = viewModel.budgetProperty().get();
        if (budget == null) {
            return;
        }
        Overlay overlay = context.overlay();
        BudgetForm form = new BudgetForm(budget, messages);
        overlay.show(
                new BudgetCard(
                                form,
                                messages,
                                wanted -> {
                                    overlay.hide();
                                    viewModel.change(wanted);
                                },
                                overlay::hide)
                        .node(),
                Overlay.Closing.FREELY);
    }

    @FXML
    private void retry() {
        viewModel.refresh();
    }

    @Override
    public void shown(String argument) {
        viewModel.shown();
    }

    @Override
    public void hidden() {
        viewModel.hidden();
    }

    @Override
    public void refresh() {
        viewModel.refresh();
    }
}
