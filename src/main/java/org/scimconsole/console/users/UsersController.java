package org.scimconsole.console.users;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.detail.ScimState;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.EmptyList;
import org.scimconsole.console.list.FilterChoice;
import org.scimconsole.console.list.ListFoot;
import org.scimconsole.console.list.ListMemory;
import org.scimconsole.console.list.LookOnly;
import org.scimconsole.console.list.ManagedFilter;
import org.scimconsole.console.list.RowBadges;
import org.scimconsole.console.list.RowCopy;
import org.scimconsole.console.list.RowExport;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.list.TableColumns;
import org.scimconsole.console.list.TableMemory;
import org.scimconsole.console.page.Overlay;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.MasterDetail;
import org.scimconsole.console.widget.PageHeader;
import org.scimconsole.console.widget.SearchField;
import org.scimconsole.console.widget.StatePane;

/** Drives the users table; the pane beside it has a controller of its own. */
public final class UsersController implements ShownPage {
    private final UsersViewModel viewModel;
    private final UserDetailViewModel detailModel;
    private final PageContext context;
    private final SaveDialog saveDialog;

    @FXML
    private SplitPane split;

    @FXML
    private Node master;

    @FXML
    private Node detail;

    @FXML
    private UserDetailController detailController;

    @FXML
    private PageHeader header;

    @FXML
    private MenuButton export;

    @FXML
    private Button invite;

    @FXML
    private SearchField search;

    @FXML
    private ChoiceBox<StatusFilter> status;

    @FXML
    private ChoiceBox<ManagedFilter> managedBy;

    @FXML
    private Button clear;

    @FXML
    private Banner problem;

    @FXML
    private StatePane state;

    @FXML
    private TableView<UsersRow> table;

    @FXML
    private TableColumn<UsersRow, String> displayName;

    @FXML
    private TableColumn<UsersRow, String> email;

    @FXML
    private TableColumn<UsersRow, UsersRow> statusColumn;

    @FXML
    private TableColumn<UsersRow, UsersRow> managedByColumn;

    @FXML
    private TableColumn<UsersRow, String> updatedAt;

    @FXML
    private TableColumn<UsersRow, String> userName;

    @FXML
    private TableColumn<UsersRow, String> externalId;

    @FXML
    private TableColumn<UsersRow, String> id;

    @FXML
    private TableColumn<UsersRow, String> createdAt;

    @FXML
    private ListFoot foot;

    UsersController(
            UsersViewModel viewModel, UserDetailViewModel detailModel, PageContext context, SaveDialog saveDialog) {
        this.viewModel = viewModel;
        this.detailModel = detailModel;
        this.context = context;
        this.saveDialog = saveDialog;
    }

    @FXML
    private void initialize() {
        Messages messages = context.messages();
        search.textProperty().bindBidirectional(viewModel.queryProperty());
        FilterChoice.bind(
                status,
                StatusFilter.offered(context.connection().kind()),
                viewModel.statusProperty(),
                messages,
                "users.filter.status.");
        FilterChoice.bind(
                managedBy, ManagedFilter.values(), viewModel.managedByProperty(), messages, "list.filter.managed.");
        clear.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        viewModel::isFiltered,
                        viewModel.queryProperty(),
                        viewModel.statusProperty(),
                        viewModel.managedByProperty()));
        clear.managedProperty().bind(clear.visibleProperty());
        problem.textProperty()
                .bind(viewModel.rows().problemProperty().map(why -> why.text()).orElse(""));
        EmptyList.describe(
                state,
                viewModel.rows().loading(),
                viewModel::isFiltered,
                viewModel::clearFilter,
                messages,
                "users.empty.",
                context.connection());
        if (context.connection().kind().listsOnly()) {
            LookOnly.show(table, UsersRow.untold(context.connection().kind()), managedBy, invite);
        }
        showColumns(messages, context.formats());
        showFoot(messages);
        viewModel.scimProperty().addListener((observable, before, now) -> showScim(now));
        showScim(viewModel.scimProperty().get());
        MasterDetail.arrange(
                split,
                master,
                detail,
                0.5,
                detailModel.userIdProperty().isNotEmpty(),
                detailController.expandedProperty());
    }

    private void showColumns(Messages messages, Formats formats) {
        RowBadges badges = new RowBadges(messages);
        TableColumns.text(displayName, UsersRow::displayName);
        TableColumns.text(email, UsersRow::email);
        TableColumns.node(statusColumn, row -> badges.status(row.status()));
        TableColumns.node(managedByColumn, row -> badges.managedBy(row.managedBy()));
        TableColumns.text(updatedAt, row -> formats.dateTime(row.updatedAt()));
        TableColumns.text(userName, UsersRow::userName);
        TableColumns.text(externalId, UsersRow::externalId);
        TableColumns.text(id, UsersRow::id);
        TableColumns.text(createdAt, row -> formats.dateTime(row.createdAt()));
        new TableMemory(context.tasks(), context.settings(), ListMemory.name("users", context.connection()))
                .follow(table);
        if (!context.connection().kind().listsOnly()) {
            TableColumns.order(table, viewModel.sortProperty());
        }
        table.setItems(viewModel.rows().rows());
        new RowCopy<UsersRow>(UsersRow.CELL_NAMES, UsersRow::cells).install(table, context.clipboard(), messages);
        table.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> selected(now));
    }

    private void showFoot(Messages messages) {
        foot.count(viewModel.rows(), viewModel::counted);
        foot.export(viewModel.export().writingProperty(), viewModel.export()::cancel, messages);
        export.disableProperty().bind(viewModel.export().writingProperty());
    }

    private void showScim(ScimState scim) {
        Connection connection = context.connection();
        invite.setDisable(scim.enabled() || connection.readOnly());
        if (connection.kind().listsOnly()) {
            header.setSubtitle(context.messages()
                    .text("users.subtitle.elsewhere", connection.url().toString()));
            return;
        }
        header.setSubtitle(context.messages()
                .text(scim.enabled() ? "users.subtitle.scim" : "users.subtitle.local", scim.identityProvider()));
    }

    private void selected(@Nullable UsersRow row) {
        if (row != null) {
            detailModel.show(row.id());
        }
    }

    @FXML
    private void clearFilter() {
        viewModel.clearFilter();
    }

    @FXML
    private void retry() {
        viewModel.refresh();
    }

    @FXML
    private void exportCsv() {
        export("users.csv", RowExport.Format.CSV);
    }

    @FXML
    private void exportJson() {
        export("users.json", RowExport.Format.JSON);
    }

    private void export(String name, RowExport.Format format) {
        saveDialog
                .ask(split.getScene().getWindow(), context.messages().text("list.export.title"), name)
                .ifPresent(file -> viewModel.export().write(file, format));
    }

    @FXML
    private void invite() {
        Overlay overlay = context.overlay();
        overlay.show(
                new InviteCard(
                        context.messages(),
                        address -> {
                            overlay.hide();
                            viewModel.invite(address);
                        },
                        overlay::hide),
                Overlay.Closing.FREELY);
    }

    @Override
    public void shown(String argument) {
        viewModel.shown();
        detailModel.shown(argument);
    }

    @Override
    public void hidden() {
        viewModel.hidden();
        detailModel.hidden();
    }

    @Override
    public void refresh() {
        viewModel.refresh();
        detailModel.refresh();
    }

    @Override
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    @Override
    public boolean closeInner() {
        if (detailController.expandedProperty().get()) {
            detailController.expandedProperty().set(false);
            return true;
        }
        if (!detailModel.userIdProperty().get().isEmpty()) {
            detailModel.show("");
            table.getSelectionModel().clearSelection();
            table.requestFocus();
            return true;
        }
        if (!viewModel.queryProperty().get().isEmpty()) {
            viewModel.queryProperty().set("");
            return true;
        }
        return false;
    }
}
