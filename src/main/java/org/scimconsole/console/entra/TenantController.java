package org.scimconsole.console.entra;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.list.TableColumns;
import org.scimconsole.console.page.Overlay;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.MasterDetail;
import org.scimconsole.console.widget.SearchField;
import org.scimconsole.console.widget.StatePane;
import org.scimconsole.console.widget.Tone;
import org.scimconsole.entra.tenant.Scope;

/** Shows the tenant, and loads and saves it; the detail beside the table has a controller of its own. */
public final class TenantController {
    private final TenantViewModel viewModel;
    private final TenantFiles files;
    private final JobViewModel job;
    private final PageContext context;
    private final SaveDialog saveDialog;

    @FXML
    private SplitPane split;

    @FXML
    private Node master;

    @FXML
    private Node detail;

    @FXML
    private TenantDetailController detailController;

    @FXML
    private ToggleButton people;

    @FXML
    private ToggleButton groups;

    @FXML
    private SearchField search;

    @FXML
    private CheckBox everybody;

    @FXML
    private Button undo;

    @FXML
    private MenuButton load;

    @FXML
    private Button add;

    @FXML
    private Button save;

    @FXML
    private Banner problem;

    @FXML
    private StatePane state;

    @FXML
    private TableView<TenantRow> table;

    @FXML
    private TableColumn<TenantRow, String> name;

    @FXML
    private TableColumn<TenantRow, String> second;

    @FXML
    private TableColumn<TenantRow, TenantRow> account;

    @FXML
    private TableColumn<TenantRow, TenantRow> scope;

    @FXML
    private TableColumn<TenantRow, TenantRow> service;

    @FXML
    private Label source;

    @FXML
    private Label count;

    TenantController(
            TenantViewModel viewModel,
            TenantFiles files,
            JobViewModel job,
            PageContext context,
            SaveDialog saveDialog) {
        this.viewModel = viewModel;
        this.files = files;
        this.job = job;
        this.context = context;
        this.saveDialog = saveDialog;
    }

    @FXML
    private void initialize() {
        Messages messages = context.messages();
        search.textProperty().bindBidirectional(viewModel.queryProperty());
        people.setOnAction(event -> viewModel.groupsProperty().set(false));
        groups.setOnAction(event -> viewModel.groupsProperty().set(true));
        viewModel.groupsProperty().addListener((observable, before, now) -> showKind(now));
        // What is changed while another tenant is read would go with the one before.
        ReadOnlyBooleanProperty reading = viewModel.session().loadingProperty();
        undo.disableProperty().bind(viewModel.undoableProperty().not().or(reading));
        // a cycle under way goes on with the tenant that it began with
        load.disableProperty().bind(job.busyProperty().or(reading));
        everybody.disableProperty().bind(job.busyProperty().or(reading));
        add.disableProperty().bind(reading);
        save.disableProperty()
                .bind(Bindings.isEmpty(viewModel.rows())
                        .and(viewModel.queryProperty().isEmpty()));
        problem.textProperty()
                .bind(files.problemProperty().map(why -> why.text()).orElse(""));
        source.textProperty().bind(viewModel.session().sourceProperty());
        count.textProperty().bind(viewModel.countProperty());
        state.follow(viewModel.loading());
        state.setOnEmptyAction(event -> openSample());
        viewModel.session().tenantProperty().addListener((observable, before, now) -> showScope());
        showScope();
        showColumns(messages);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setItems(viewModel.rows());
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<TenantRow>) change -> selected());
        MasterDetail.arrange(
                split, master, detail, 0.62, viewModel.chosenProperty().isNotEmpty());
        showKind(viewModel.groupsProperty().get());
    }

    private void showColumns(Messages messages) {
        TableColumns.text(name, TenantRow::name);
        TableColumns.text(second, TenantRow::second);
        TableColumns.node(account, row -> row.group() ? new HBox() : state(row, messages));
        TableColumns.node(scope, row -> scope(row, messages));
        TableColumns.node(service, row -> service(row, messages));
    }

    private static Badge state(TenantRow row, Messages messages) {
        String word = messages.text("entra.state." + row.state().name().toLowerCase(Locale.ROOT));
        return switch (row.state()) {
            case ENABLED -> new Badge(word, Tone.SUCCESS, Feather.CHECK_CIRCLE);
            case DISABLED -> new Badge(word, Tone.NEUTRAL, Feather.SLASH);
            case DELETED -> new Badge(word, Tone.DANGER, Feather.TRASH_2);
        };
    }

    private static Badge scope(TenantRow row, Messages messages) {
        String word = messages.text("entra.scope." + row.scope().name().toLowerCase(Locale.ROOT), row.through());
        return row.scope() == TenantRow.InScope.OUT
                ? new Badge(word, Tone.NEUTRAL, Feather.MINUS_CIRCLE)
                : new Badge(word, Tone.ACCENT, Feather.USER_CHECK);
    }

    private static Node service(TenantRow row, Messages messages) {
        HBox badges = new HBox(6);
        badges.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (row.waiting()) {
            badges.getChildren().add(new Badge(messages.text("entra.service.waiting"), Tone.WARNING, Feather.CLOCK));
        } else if (!row.targetId().isEmpty()) {
            badges.getChildren().add(new Badge(messages.text("entra.service.linked"), Tone.SUCCESS, Feather.LINK));
        }
        if (row.changed()) {
            badges.getChildren().add(new Badge(messages.text("entra.service.changed"), Tone.ACCENT, Feather.EDIT_3));
        }
        return badges;
    }

    private void showKind(boolean ofGroups) {
        people.setSelected(!ofGroups);
        groups.setSelected(ofGroups);
        account.setVisible(!ofGroups);
        add.setText(context.messages().text(ofGroups ? "entra.new.group" : "entra.new.person") + " …");
        second.setText(context.messages().text(ofGroups ? "entra.column.members" : "entra.column.sign_in"));
    }

    private void showScope() {
        everybody.setSelected(viewModel.scope() == Scope.ALL);
    }

    private void selected() {
        List<TenantRow> rows = table.getSelectionModel().getSelectedItems().stream()
                .filter(row -> row != null)
                .toList();
        if (!rows.isEmpty()) {
            detailController.choose(rows);
        }
    }

    /** @param action what the button Provision on demand does */
    void onDemand(Consumer<TenantRow> action) {
        detailController.onDemand(action);
    }

    @FXML
    private void addNew() {
        Overlay overlay = context.overlay();
        overlay.show(new NewCard(context.messages(), viewModel, overlay::hide), Overlay.Closing.FREELY);
    }

    @FXML
    private void openSample() {
        files.openSample();
    }

    @FXML
    private void openFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(context.messages().text("entra.tenant.open.file"));
        java.io.File file = chooser.showOpenDialog(split.getScene().getWindow());
        if (file != null) {
            files.open(file.toPath());
        }
    }

    @FXML
    private void openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(context.messages().text("entra.tenant.open.folder"));
        java.io.File folder = chooser.showDialog(split.getScene().getWindow());
        if (folder != null) {
            files.open(folder.toPath());
        }
    }

    @FXML
    private void make() {
        Overlay overlay = context.overlay();
        overlay.show(new MakeTenantCard(context.messages(), files, overlay::hide), Overlay.Closing.FREELY);
    }

    @FXML
    private void save() {
        saveDialog
                .ask(split.getScene().getWindow(), context.messages().text("entra.tenant.save"), "tenant.json")
                .ifPresent((Path file) -> files.save(file));
    }

    @FXML
    private void undo() {
        viewModel.undo();
    }

    @FXML
    private void toggleScope() {
        viewModel.scope(everybody.isSelected() ? Scope.ALL : Scope.ASSIGNED);
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    boolean closeInner() {
        if (!viewModel.chosenProperty().get().isEmpty()) {
            viewModel.chosenProperty().set("");
            table.getSelectionModel().clearSelection();
            return true;
        }
        boolean searched = !viewModel.queryProperty().get().isEmpty();
        viewModel.queryProperty().set("");
        return searched;
    }
}
