package org.scimconsole.console.groups;

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
import org.scimconsole.console.widget.Tone;

/** Drives the groups table; the pane beside it has a controller of its own. */
public final class GroupsController implements ShownPage {
    private final GroupsViewModel viewModel;
    private final GroupDetailViewModel detailModel;
    private final PageContext context;
    private final SaveDialog saveDialog;

    @FXML
    private SplitPane split;

    @FXML
    private Node master;

    @FXML
    private Node detail;

    @FXML
    private GroupDetailController detailController;

    @FXML
    private PageHeader header;

    @FXML
    private MenuButton export;

    @FXML
    private Button create;

    @FXML
    private Banner administrators;

    @FXML
    private SearchField search;

    @FXML
    private ChoiceBox<ManagedFilter> managedBy;

    @FXML
    private Button clear;

    @FXML
    private Banner problem;

    @FXML
    private StatePane state;

    @FXML
    private TableView<GroupsRow> table;

    @FXML
    private TableColumn<GroupsRow, GroupsRow> name;

    @FXML
    private TableColumn<GroupsRow, String> memberCount;

    @FXML
    private TableColumn<GroupsRow, GroupsRow> managedByColumn;

    @FXML
    private TableColumn<GroupsRow, String> idpName;

    @FXML
    private TableColumn<GroupsRow, String> updatedAt;

    @FXML
    private TableColumn<GroupsRow, String> linkedSince;

    @FXML
    private TableColumn<GroupsRow, String> externalId;

    @FXML
    private TableColumn<GroupsRow, String> description;

    @FXML
    private TableColumn<GroupsRow, String> id;

    @FXML
    private ListFoot foot;

    GroupsController(
            GroupsViewModel viewModel, GroupDetailViewModel detailModel, PageContext context, SaveDialog saveDialog) {
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
                managedBy, ManagedFilter.values(), viewModel.managedByProperty(), messages, "list.filter.managed.");
        clear.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        viewModel::isFiltered, viewModel.queryProperty(), viewModel.managedByProperty()));
        clear.managedProperty().bind(clear.visibleProperty());
        problem.textProperty()
                .bind(viewModel.rows().problemProperty().map(why -> why.text()).orElse(""));
        EmptyList.describe(
                state,
                viewModel.rows().loading(),
                viewModel::isFiltered,
                viewModel::clearFilter,
                messages,
                "groups.empty.",
                context.connection());
        if (context.connection().kind().listsOnly()) {
            LookOnly.show(table, GroupsRow.untold(context.connection().kind()), managedBy, create);
            description.setVisible(true);
            header.setSubtitle(messages.text(
                    "groups.subtitle.elsewhere", context.connection().url()));
        }
        create.setDisable(context.connection().readOnly());
        showColumns(messages, context.formats());
        showFoot(messages);
        viewModel
                .administratorsProperty()
                .addListener((observable, before, now) -> showAdministrators(now.longValue()));
        MasterDetail.arrange(
                split,
                master,
                detail,
                0.5,
                detailModel.groupIdProperty().isNotEmpty(),
                detailController.expandedProperty());
    }

    private void showColumns(Messages messages, Formats formats) {
        RowBadges badges = new RowBadges(messages);
        TableColumns.node(name, row -> new GroupName(row, messages));
        TableColumns.text(memberCount, row -> formats.number(row.memberCount()));
        TableColumns.node(managedByColumn, row -> badges.managedBy(row.managedBy()));
        TableColumns.text(idpName, row -> row.link() == null ? "" : row.link().idpName());
        TableColumns.text(updatedAt, row -> formats.dateTime(row.updatedAt()));
        TableColumns.text(
                linkedSince,
                row -> row.link() == null ? "" : formats.dateTime(row.link().since()));
        TableColumns.text(
                externalId, row -> row.link() == null ? "" : row.link().externalId());
        TableColumns.text(description, GroupsRow::description);
        TableColumns.text(id, GroupsRow::id);
        new TableMemory(context.tasks(), context.settings(), ListMemory.name("groups", context.connection()))
                .follow(table);
        if (!context.connection().kind().listsOnly()) {
            TableColumns.order(table, viewModel.sortProperty());
        }
        table.setItems(viewModel.rows().rows());
        new RowCopy<GroupsRow>(GroupsRow.CELL_NAMES, GroupsRow::cells).install(table, context.clipboard(), messages);
        table.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> selected(now));
    }

    private void showFoot(Messages messages) {
        foot.count(viewModel.rows(), total -> messages.text("groups.count", total));
        foot.export(viewModel.export().writingProperty(), viewModel.export()::cancel, messages);
        export.disableProperty().bind(viewModel.export().writingProperty());
    }

    private void showAdministrators(long active) {
        administrators.setTone(active <= 1 ? Tone.WARNING : Tone.NEUTRAL);
        administrators.setText(context.messages().text("groups.administrators", active));
    }

    private void selected(@Nullable GroupsRow row) {
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
        export("groups.csv", RowExport.Format.CSV);
    }

    @FXML
    private void exportJson() {
        export("groups.json", RowExport.Format.JSON);
    }

    private void export(String name, RowExport.Format format) {
        saveDialog
                .ask(split.getScene().getWindow(), context.messages().text("list.export.title"), name)
                .ifPresent(file -> viewModel.export().write(file, format));
    }

    @FXML
    private void create() {
        Overlay overlay = context.overlay();
        overlay.show(
                new GroupCard(
                        context.messages(),
                        context.messages().text("groups.create.title"),
                        "",
                        "",
                        (groupName, purpose) -> {
                            overlay.hide();
                            viewModel.create(groupName, purpose, detailModel::show);
                        },
                        overlay::hide),
                Overlay.Closing.FREELY);
    }

    @FXML
    private void showAdministrators() {
        viewModel.findAdministrators(detailModel::show);
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
        if (!detailModel.groupIdProperty().get().isEmpty()) {
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
