package org.scimconsole.console.entra;

import java.io.IOException;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.FilterChoice;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.list.TableColumns;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.StatePane;
import org.scimconsole.console.widget.Tone;
import org.scimconsole.entra.plan.PlanItem;
import org.scimconsole.entra.plan.TargetRules;

/** Shows the plan as a table with one button for each verdict, and saves it. */
public final class PlanController {
    private final PlanViewModel viewModel;
    private final JobViewModel job;
    private final PageContext context;
    private final SaveDialog saveDialog;

    @FXML
    private Button make;

    @FXML
    private ChoiceBox<TargetRules> rules;

    @FXML
    private Button save;

    @FXML
    private Banner stale;

    @FXML
    private Banner caution;

    @FXML
    private FlowPane verdicts;

    @FXML
    private StatePane state;

    @FXML
    private TableView<PlanRow> table;

    @FXML
    private Label whole;

    @FXML
    private TableColumn<PlanRow, PlanRow> verdict;

    @FXML
    private TableColumn<PlanRow, String> name;

    @FXML
    private TableColumn<PlanRow, PlanRow> explanation;

    @FXML
    private TableColumn<PlanRow, PlanRow> details;

    PlanController(PlanViewModel viewModel, JobViewModel job, PageContext context, SaveDialog saveDialog) {
        this.viewModel = viewModel;
        this.job = job;
        this.context = context;
        this.saveDialog = saveDialog;
    }

    @FXML
    private void initialize() {
        Messages messages = context.messages();
        FilterChoice.bind(rules, TargetRules.values(), viewModel.rulesProperty(), messages, "entra.plan.rules.");
        make.disableProperty().bind(job.busyProperty());
        save.disableProperty().bind(viewModel.planProperty().isNull());
        stale.textProperty()
                .bind(Bindings.when(viewModel.staleProperty())
                        .then(messages.text("entra.plan.stale"))
                        .otherwise(""));
        stale.setOnAction(event -> viewModel.make());
        state.follow(viewModel.loading());
        state.setOnEmptyAction(event -> viewModel.make());
        TableColumns.node(verdict, row -> badge(row));
        TableColumns.text(name, PlanRow::name);
        TableColumns.node(explanation, row -> words(row.explanation()));
        TableColumns.node(details, row -> words(row.details()));
        table.setItems(viewModel.rows());
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((observable, before, now) -> whole.setText(
                        now == null
                                ? ""
                                : String.join("\n", now.name() + ": " + now.explanation(), now.details())
                                        .strip()));
        whole.managedProperty().bind(whole.textProperty().isNotEmpty());
        viewModel.planProperty().addListener((observable, before, now) -> showVerdicts());
        viewModel.verdictProperty().addListener((observable, before, now) -> showVerdicts());
    }

    private static Node words(String text) {
        Label label = new Label(text);
        if (text.length() > 60) {
            Tooltip whole = new Tooltip(text);
            whole.setWrapText(true);
            whole.setMaxWidth(480);
            label.setTooltip(whole);
        }
        return label;
    }

    private static Badge badge(PlanRow row) {
        return switch (row.item().kind()) {
            case CREATE -> new Badge(row.verdict(), Tone.SUCCESS, Feather.PLUS_CIRCLE);
            case ADOPT -> new Badge(row.verdict(), Tone.ACCENT, Feather.USER_CHECK);
            case LINK -> new Badge(row.verdict(), Tone.ACCENT, Feather.LINK);
            case UPDATE -> new Badge(row.verdict(), Tone.ACCENT, Feather.EDIT_3);
            case MANAGER -> new Badge(row.verdict(), Tone.NEUTRAL, Feather.CORNER_LEFT_UP);
            case MEMBERS -> new Badge(row.verdict(), Tone.NEUTRAL, Feather.USERS);
            case DISABLE -> new Badge(row.verdict(), Tone.WARNING, Feather.SLASH);
            case DELETE -> new Badge(row.verdict(), Tone.DANGER, Feather.TRASH_2);
            case REFUSED -> new Badge(row.verdict(), Tone.DANGER, Feather.ALERT_OCTAGON);
            case WARNING -> new Badge(row.verdict(), Tone.WARNING, Feather.ALERT_TRIANGLE);
            case STAGED -> new Badge(row.verdict(), Tone.WARNING, Feather.PAUSE_CIRCLE);
            case SKIP -> new Badge(row.verdict(), Tone.NEUTRAL, Feather.SKIP_FORWARD);
        };
    }

    private void showVerdicts() {
        verdicts.getChildren().setAll(toggle(null, 0));
        for (Map.Entry<PlanItem.Kind, Long> entry : viewModel.counts().entrySet()) {
            verdicts.getChildren().add(toggle(entry.getKey(), entry.getValue()));
        }
        caution.setText(String.join("\n", viewModel.cautions()));
    }

    private Node toggle(PlanItem.@Nullable Kind kind, long count) {
        Messages messages = context.messages();
        ToggleButton button = new ToggleButton(
                kind == null
                        ? messages.text("entra.plan.all")
                        : messages.text("entra.plan.verdict", viewModel.word(kind), count));
        button.setId("verdict-" + (kind == null ? "all" : kind.name().toLowerCase(java.util.Locale.ROOT)));
        button.setSelected(viewModel.verdictProperty().get() == kind);
        button.setOnAction(event -> viewModel.verdictProperty().set(kind));
        return button;
    }

    @FXML
    private void make() {
        viewModel.make();
    }

    @FXML
    private void save() {
        saveDialog
                .ask(table.getScene().getWindow(), context.messages().text("entra.plan.save"), "plan.csv")
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
}
