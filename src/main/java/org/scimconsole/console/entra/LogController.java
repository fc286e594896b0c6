package org.scimconsole.console.entra;

import java.io.IOException;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.FilterChoice;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.list.TableColumns;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.MasterDetail;
import org.scimconsole.console.widget.SearchField;
import org.scimconsole.console.widget.StatePane;
import org.scimconsole.entra.log.ProvisioningEntry;

/** Shows Entra's provisioning log, and beside it one line with its steps, advice, properties and requests. */
public final class LogController {
    private final LogViewModel viewModel;
    private final PageContext context;
    private final SaveDialog saveDialog;

    @FXML
    private SplitPane split;

    @FXML
    private Node master;

    @FXML
    private ScrollPane detail;

    @FXML
    private SearchField search;

    @FXML
    private ChoiceBox<LogViewModel.StatusFilter> status;

    @FXML
    private Button save;

    @FXML
    private StatePane state;

    @FXML
    private TableView<EntryRow> table;

    @FXML
    private TableColumn<EntryRow, String> time;

    @FXML
    private TableColumn<EntryRow, EntryRow> statusColumn;

    @FXML
    private TableColumn<EntryRow, String> action;

    @FXML
    private TableColumn<EntryRow, String> identity;

    @FXML
    private TableColumn<EntryRow, String> explanation;

    @FXML
    private Label count;

    LogController(LogViewModel viewModel, PageContext context, SaveDialog saveDialog) {
        this.viewModel = viewModel;
        this.context = context;
        this.saveDialog = saveDialog;
    }

    @FXML
    private void initialize() {
        Messages messages = context.messages();
        search.textProperty().bindBidirectional(viewModel.queryProperty());
        FilterChoice.bind(
                status, LogViewModel.StatusFilter.values(), viewModel.statusProperty(), messages, "entra.log.filter.");
        state.follow(viewModel.loading());
        count.textProperty().bind(viewModel.countProperty());
        save.disableProperty().bind(javafx.beans.binding.Bindings.isEmpty(viewModel.rows()));
        TableColumns.text(time, EntryRow::time);
        TableColumns.node(statusColumn, row -> StepsPane.badge(row.entry().status(), row.status()));
        TableColumns.text(action, EntryRow::action);
        TableColumns.text(identity, EntryRow::identity);
        TableColumns.text(explanation, EntryRow::explanation);
        table.setItems(viewModel.rows());
        table.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            if (now != null) {
                viewModel.chosenProperty().set(now.entry());
            }
        });
        viewModel.chosenProperty().addListener((observable, before, now) -> show(now));
        MasterDetail.arrange(
                split, master, detail, 0.55, viewModel.chosenProperty().isNotNull());
    }

    private void show(@Nullable ProvisioningEntry entry) {
        if (entry != null) {
            detail.setContent(new EntryPane(
                    entry, viewModel, context, () -> viewModel.chosenProperty().set(null)));
            detail.setVvalue(0);
        }
    }

    @FXML
    private void save() {
        saveDialog
                .ask(split.getScene().getWindow(), context.messages().text("entra.log.save"), "entra-log.json")
                .ifPresent(file -> {
                    try {
                        viewModel.save(file);
                        context.announcer().tell(context.messages().text("entra.saved", file.toString()));
                    } catch (IOException e) {
                        context.announcer()
                                .tell(new Problem(
                                        Problem.Kind.FAILED,
                                        context.messages().text("entra.unwritable", file.toString()),
                                        ""));
                    }
                });
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    boolean closeInner() {
        boolean open = viewModel.chosenProperty().get() != null;
        viewModel.chosenProperty().set(null);
        table.getSelectionModel().clearSelection();
        boolean searched = !viewModel.queryProperty().get().isEmpty();
        if (!open) {
            viewModel.queryProperty().set("");
        }
        return open || searched;
    }
}
