package org.scimconsole.console.log;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.ListFoot;
import org.scimconsole.console.list.RowExport;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.FileDrop;
import org.scimconsole.console.widget.MasterDetail;
import org.scimconsole.console.widget.SearchField;
import org.scimconsole.console.widget.StatePane;

/** Drives the log; the exchange beside it has a controller of its own. */
public final class LogController implements ShownPage {
    private static final String ANY = "";

    private final LogViewModel viewModel;
    private final PageContext context;
    private final SaveDialog saveDialog;

    @FXML
    private SplitPane split;

    @FXML
    private Node master;

    @FXML
    private Node exchange;

    @FXML
    private MenuButton export;

    @FXML
    private ToggleButton live;

    @FXML
    private SearchField search;

    @FXML
    private Button clear;

    @FXML
    private ChoiceBox<String> outcome;

    @FXML
    private ChoiceBox<Period> period;

    @FXML
    private ToggleButton probes;

    @FXML
    private Label filterProblem;

    @FXML
    private Banner problem;

    @FXML
    private StatePane state;

    @FXML
    private ListView<LogRow> list;

    @FXML
    private ListFoot foot;

    LogController(LogViewModel viewModel, PageContext context, SaveDialog saveDialog) {
        this.viewModel = viewModel;
        this.context = context;
        this.saveDialog = saveDialog;
    }

    @FXML
    private void initialize() {
        Messages messages = context.messages();
        search.textProperty().bindBidirectional(viewModel.textProperty());
        clear.visibleProperty().bind(viewModel.textProperty().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        live.selectedProperty().bindBidirectional(viewModel.liveProperty());
        live.textProperty()
                .bind(viewModel.liveProperty().map(on -> messages.text(on ? "log.live.on" : "log.live.paused")));
        filterProblem.textProperty().bind(viewModel.filterProblemProperty());
        filterProblem.visibleProperty().bind(viewModel.filterProblemProperty().isNotEmpty());
        filterProblem.managedProperty().bind(filterProblem.visibleProperty());
        problem.textProperty()
                .bind(viewModel.rows().problemProperty().map(why -> why.text()).orElse(""));
        state.follow(viewModel.rows().loading());
        showChoices(messages);
        list.setCellFactory(ignored -> new LogCell(messages, context.formats(), this::undo));
        list.setItems(viewModel.rows().rows());
        list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> selected(now));
        // The list keeps Escape for editing, which it does not do here.
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && closeInner()) {
                event.consume();
            }
        });
        foot.count(
                viewModel.rows(),
                total -> messages.text(total == Listing.COUNTED ? "log.count.least" : "log.count", total));
        foot.export(viewModel.export().writingProperty(), viewModel.export()::cancel, messages);
        export.disableProperty().bind(viewModel.export().writingProperty());
        FileDrop.on(master, this::compareWith);
        MasterDetail.arrange(
                split, master, exchange, 0.55, viewModel.entryIdProperty().isNotEmpty());
    }

    private void undo(String cycle) {
        new UndoDialog(viewModel.undo(cycle), context).show();
    }

    private void showChoices(Messages messages) {
        outcome.getItems().add(ANY);
        outcome.getItems().addAll(LogFilter.OUTCOMES);
        outcome.setConverter(words(
                value -> value.isEmpty() ? messages.text("log.filter.outcome.any") : Events.word(value, messages)));
        period.getItems().setAll(Period.values());
        period.setConverter(
                words(value -> messages.text("log.filter.period." + value.name().toLowerCase(Locale.ROOT))));
        viewModel.filterProperty().addListener((observable, before, now) -> showFilter(now));
        showFilter(viewModel.filterProperty().get());
        outcome.setOnAction(event -> {
            LogFilter filter = viewModel.filterProperty().get();
            String chosen = outcome.getValue();
            viewModel.use(filter.withOutcome(chosen.isEmpty() ? null : chosen));
        });
        period.setOnAction(event -> {
            if (period.getValue() != Period.OTHER) {
                LogFilter filter = viewModel.filterProperty().get();
                viewModel.use(filter.since(null, period.getValue().back()).until(null));
            }
        });
        probes.setOnAction(
                event -> viewModel.use(viewModel.filterProperty().get().withProbes(probes.isSelected())));
    }

    private void showFilter(LogFilter filter) {
        outcome.setValue(filter.outcome() == null ? ANY : filter.outcome());
        period.setValue(Period.of(filter));
        probes.setSelected(filter.probes());
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("A choice is chosen, not typed.");
            }
        };
    }

    private void selected(@Nullable LogRow row) {
        if (row != null && !row.id().equals(viewModel.entryIdProperty().get())) {
            viewModel.open(row.id());
        }
    }

    @FXML
    private void copyFilter() {
        context.clipboard().put(viewModel.filterProperty().get().text());
        context.announcer().tell(context.messages().text("common.copied"));
    }

    @FXML
    private void clearFilter() {
        viewModel.use(LogFilter.ALL);
    }

    @FXML
    private void compare() {
        context.navigator().open("compare");
    }

    private void compareWith(List<Path> files) {
        context.navigator()
                .open(
                        "compare",
                        String.join("\n", files.stream().map(Path::toString).toList()));
    }

    @FXML
    private void retry() {
        viewModel.refresh();
    }

    @FXML
    private void exportCsv() {
        export("provisioning-log.csv", RowExport.Format.CSV);
    }

    @FXML
    private void exportJson() {
        export("provisioning-log.json", RowExport.Format.JSON);
    }

    private void export(String name, RowExport.Format format) {
        saveDialog
                .ask(split.getScene().getWindow(), context.messages().text("list.export.title"), name)
                .ifPresent(file -> viewModel.export().write(file, format));
    }

    @Override
    public void shown(String argument) {
        viewModel.shown(argument);
    }

    @Override
    public void hidden() {
        viewModel.hidden();
    }

    @Override
    public void refresh() {
        viewModel.refresh();
    }

    @Override
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    @Override
    public boolean closeInner() {
        if (!viewModel.entryIdProperty().get().isEmpty()) {
            viewModel.open("");
            list.getSelectionModel().clearSelection();
            list.requestFocus();
            return true;
        }
        if (!viewModel.textProperty().get().isEmpty()) {
            clearFilter();
            return true;
        }
        return false;
    }
}
