package org.scimconsole.console.entra;

import java.io.File;
import java.io.IOException;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.list.TableColumns;
import org.scimconsole.console.page.Overlay;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.Tone;
import org.scimconsole.entra.mapping.MappingTable;

/** Shows the mappings as Entra's page does, with an example beside each. */
public final class MappingController {
    private final MappingViewModel viewModel;
    private final JobViewModel job;
    private final PageContext context;
    private final SaveDialog saveDialog;

    @FXML
    private MenuButton presets;

    @FXML
    private Button add;

    @FXML
    private Button edit;

    @FXML
    private Button remove;

    @FXML
    private ToggleButton people;

    @FXML
    private ToggleButton groups;

    @FXML
    private CheckBox references;

    @FXML
    private CheckBox provisioned;

    @FXML
    private Banner problems;

    @FXML
    private TableView<MappingRow> table;

    @FXML
    private TableColumn<MappingRow, MappingRow> source;

    @FXML
    private TableColumn<MappingRow, MappingRow> target;

    @FXML
    private TableColumn<MappingRow, MappingRow> use;

    @FXML
    private TableColumn<MappingRow, MappingRow> example;

    MappingController(MappingViewModel viewModel, JobViewModel job, PageContext context, SaveDialog saveDialog) {
        this.viewModel = viewModel;
        this.job = job;
        this.context = context;
        this.saveDialog = saveDialog;
    }

    @FXML
    private void initialize() {
        TableColumns.node(source, row -> mono(row.source()));
        TableColumns.node(target, row -> mono(row.target()));
        TableColumns.node(use, this::use);
        TableColumns.node(example, this::example);
        table.setItems(viewModel.rows());
        problems.textProperty().bind(viewModel.problemsProperty());
        var nothing = table.getSelectionModel().selectedItemProperty().isNull().or(job.busyProperty());
        edit.disableProperty().bind(nothing);
        remove.disableProperty().bind(nothing);
        for (Node node : new Node[] {presets, add, references, provisioned}) {
            node.disableProperty().bind(job.busyProperty());
        }
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !edit.isDisabled()) {
                edit();
            }
        });
        viewModel.rows().addListener((ListChangeListener<MappingRow>) change -> showBoxes());
        showBoxes();
    }

    private void showBoxes() {
        boolean ofGroups = viewModel.groupsProperty().get();
        people.setSelected(!ofGroups);
        groups.setSelected(ofGroups);
        references.setText(context.messages().text(ofGroups ? "entra.mapping.members" : "entra.mapping.manager"));
        references.setSelected(viewModel.references());
        provisioned.setVisible(ofGroups);
        provisioned.setManaged(ofGroups);
        provisioned.setSelected(viewModel.mappings().groups().provisioned());
    }

    @FXML
    private void showPeople() {
        viewModel.groupsProperty().set(false);
        showBoxes();
    }

    @FXML
    private void showGroups() {
        viewModel.groupsProperty().set(true);
        showBoxes();
    }

    private static Node mono(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("mono", "small");
        return label;
    }

    private Node use(MappingRow row) {
        Messages messages = context.messages();
        HBox badges = new HBox(6);
        badges.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (row.mapping().matching()) {
            badges.getChildren()
                    .add(new Badge(messages.text("entra.mapping.badge.matching"), Tone.ACCENT, Feather.KEY));
        }
        if (row.mapping().creationOnly()) {
            badges.getChildren()
                    .add(new Badge(messages.text("entra.mapping.badge.creation"), Tone.NEUTRAL, Feather.PLUS));
        }
        return badges;
    }

    private Node example(MappingRow row) {
        if (row.problem().isEmpty()) {
            Label value = new Label(row.example().isEmpty() ? "–" : row.example());
            value.getStyleClass().add("muted");
            return value;
        }
        Badge badge = new Badge(row.problem(), row.prevents() ? Tone.DANGER : Tone.WARNING, Feather.ALERT_TRIANGLE);
        badge.setMinWidth(0);
        badge.setTooltip(new javafx.scene.control.Tooltip(row.problem()));
        return badge;
    }

    @FXML
    private void useSplitsGroups() {
        viewModel.useSplitsGroups();
    }

    @FXML
    private void useSplit() {
        tell(viewModel.use(MappingTable.split()));
    }

    @FXML
    private void useOriginalNames() {
        tell(viewModel.use(MappingTable.splitWithOriginalNames()));
    }

    @FXML
    private void useEntra() {
        tell(viewModel.use(MappingTable.entraDefault()));
    }

    @FXML
    private void add() {
        card(null);
    }

    @FXML
    private void edit() {
        card(table.getSelectionModel().getSelectedItem());
    }

    private void card(@Nullable MappingRow row) {
        Overlay overlay = context.overlay();
        overlay.show(new MappingCard(context.messages(), viewModel, row, overlay::hide), Overlay.Closing.FREELY);
    }

    @FXML
    private void remove() {
        MappingRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            tell(viewModel.remove(row.mapping()));
        }
    }

    @FXML
    private void references() {
        viewModel.references(references.isSelected());
    }

    @FXML
    private void provisioned() {
        viewModel.provisionGroups(provisioned.isSelected());
    }

    @FXML
    private void open() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(context.messages().text("entra.mapping.open"));
        File file = chooser.showOpenDialog(table.getScene().getWindow());
        if (file != null) {
            tell(viewModel.open(file.toPath()));
        }
    }

    @FXML
    private void save() {
        saveDialog
                .ask(table.getScene().getWindow(), context.messages().text("entra.mapping.save"), "mappings.json")
                .ifPresent(file -> {
                    try {
                        viewModel.save(file);
                        context.announcer().tell(context.messages().text("entra.saved", file.toString()));
                    } catch (IOException e) {
                        tell(context.messages().text("entra.unwritable", file.toString()));
                    }
                });
    }

    private void tell(String wrong) {
        if (!wrong.isEmpty()) {
            context.announcer().tell(new Problem(Problem.Kind.FAILED, wrong, ""));
        }
    }
}
