package org.scimconsole.console.entra.leftovers;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.CountFilter;
import org.scimconsole.console.list.OpenDialog;
import org.scimconsole.console.list.RowBadges;
import org.scimconsole.console.list.RowExport;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.list.TableColumns;
import org.scimconsole.console.list.VerdictView;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.SearchField;
import org.scimconsole.console.widget.StatePane;
import org.scimconsole.console.widget.Tone;
import org.scimconsole.console.widget.WorkLine;
import org.scimconsole.entra.assignments.LeftoverVerdict;

/** Drives the comparison of assignments with the people here. */
public final class LeftoversController implements ShownPage {
    private final LeftoversViewModel viewModel;
    private final PageContext context;
    private final OpenDialog openDialog;
    private final SaveDialog saveDialog;

    @FXML
    private VBox root;

    @FXML
    private MenuButton export;

    @FXML
    private WorkLine work;

    @FXML
    private Banner summary;

    @FXML
    private Banner caution;

    @FXML
    private SearchField search;

    @FXML
    private CountFilter verdicts;

    @FXML
    private Label explanation;

    @FXML
    private StatePane state;

    @FXML
    private TableView<LeftoverRow> table;

    @FXML
    private TableColumn<LeftoverRow, LeftoverRow> verdict;

    @FXML
    private TableColumn<LeftoverRow, LeftoverRow> who;

    @FXML
    private TableColumn<LeftoverRow, String> userName;

    @FXML
    private TableColumn<LeftoverRow, String> email;

    @FXML
    private TableColumn<LeftoverRow, LeftoverRow> status;

    @FXML
    private TableColumn<LeftoverRow, LeftoverRow> managedBy;

    @FXML
    private TableColumn<LeftoverRow, String> externalId;

    @FXML
    private TableColumn<LeftoverRow, String> objectId;

    @FXML
    private TableColumn<LeftoverRow, String> through;

    LeftoversController(
            LeftoversViewModel viewModel, PageContext context, OpenDialog openDialog, SaveDialog saveDialog) {
        this.viewModel = viewModel;
        this.context = context;
        this.openDialog = openDialog;
        this.saveDialog = saveDialog;
    }

    @FXML
    private void initialize() {
        Messages messages = context.messages();
        view().follow(viewModel.summaryProperty().isNotEmpty());
        summary.textProperty().bind(viewModel.summaryProperty());
        caution.textProperty().bind(viewModel.cautionProperty());
        explanation.textProperty().bind(viewModel.explanationProperty());
        explanation.visibleProperty().bind(viewModel.explanationProperty().isNotEmpty());
        explanation.managedProperty().bind(explanation.visibleProperty());
        showColumns(messages);
    }

    private void showColumns(Messages messages) {
        RowBadges badges = new RowBadges(messages);
        TableColumns.node(verdict, row -> badge(row.verdict()));
        TableColumns.node(who, this::name);
        TableColumns.text(userName, LeftoverRow::userName);
        TableColumns.text(email, LeftoverRow::email);
        TableColumns.node(status, row -> row.id().isEmpty() ? new Label() : badges.status(row.status()));
        TableColumns.node(managedBy, row -> row.id().isEmpty() ? new Label() : badges.managedBy(row.managedBy()));
        TableColumns.text(externalId, LeftoverRow::externalId);
        TableColumns.text(objectId, LeftoverRow::objectId);
        TableColumns.text(through, LeftoverRow::through);
    }

    /** The name; of a person who is here it leads to them. */
    private Node name(LeftoverRow row) {
        if (row.id().isEmpty()) {
            return new Label(row.who());
        }
        Hyperlink link = new Hyperlink(row.who());
        link.setOnAction(event -> context.navigator().open("users", row.id()));
        return link;
    }

    private Badge badge(LeftoverVerdict one) {
        String word = viewModel.word(one.name());
        return switch (one) {
            case UNASSIGNED -> new Badge(word, Tone.DANGER, Feather.USER_X);
            case NOT_HERE -> new Badge(word, Tone.WARNING, Feather.USER_PLUS);
            case INACTIVE -> new Badge(word, Tone.NEUTRAL, Feather.ARCHIVE);
            case LOCAL_ONLY -> new Badge(word, Tone.ACCENT, Feather.HOME);
            case ASSIGNED -> new Badge(word, Tone.SUCCESS, Feather.CHECK_CIRCLE);
        };
    }

    private VerdictView<LeftoverRow> view() {
        return new VerdictView<>(
                "leftovers",
                viewModel.rows(),
                viewModel::open,
                context,
                openDialog,
                saveDialog,
                new VerdictView.Controls<>(root, work, search, verdicts, state, export, table));
    }

    @FXML
    private void choose() {
        view().choose();
    }

    @FXML
    private void exportCsv() {
        view().export("leftovers.csv", RowExport.Format.CSV);
    }

    @FXML
    private void exportJson() {
        view().export("leftovers.json", RowExport.Format.JSON);
    }

    /** @param argument the files to compare with, one a line; empty to leave what is shown */
    @Override
    public void shown(String argument) {
        view().shown(argument);
    }

    @Override
    public void hidden() {
        viewModel.rows().cancel();
    }

    @Override
    public void focusSearch() {
        view().focusSearch();
    }

    @Override
    public boolean closeInner() {
        return view().clearSearch();
    }
}
