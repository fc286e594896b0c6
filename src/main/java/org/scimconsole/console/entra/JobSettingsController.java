package org.scimconsole.console.entra;

import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.VBox;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.Named;
import org.scimconsole.entra.cycle.CycleSettings;
import org.scimconsole.entra.cycle.Dialect;
import org.scimconsole.entra.cycle.Escrowed;
import org.scimconsole.entra.cycle.TargetAction;

/** Shows how the job is set up, and what waits in escrow. */
public final class JobSettingsController {
    private static final int MOST_SHOWN = 50;

    private final JobSettingsViewModel viewModel;
    private final PageContext context;
    private boolean showing;

    @FXML
    private ChoiceBox<Dialect> dialect;

    @FXML
    private CheckBox create;

    @FXML
    private CheckBox update;

    @FXML
    private CheckBox delete;

    @FXML
    private CheckBox skipOutOfScope;

    @FXML
    private Spinner<Integer> threshold;

    @FXML
    private Spinner<Integer> batch;

    @FXML
    private CheckBox singles;

    @FXML
    private Spinner<Integer> parallel;

    @FXML
    private CheckBox smallTenant;

    @FXML
    private Label escrowEmpty;

    @FXML
    private VBox escrow;

    JobSettingsController(JobSettingsViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
    }

    @FXML
    private void initialize() {
        Messages messages = context.messages();
        dialect.getItems().setAll(Dialect.values());
        Named.show(
                dialect, value -> messages.text("entra.dialect." + value.name().toLowerCase(Locale.ROOT)));
        number(threshold, 0, 100_000);
        number(batch, 1, 10_000);
        number(parallel, 1, 16);
        show();
        dialect.setOnAction(event -> change(() -> viewModel.dialect(dialect.getValue())));
        create.setOnAction(event -> viewModel.allow(TargetAction.CREATE, create.isSelected()));
        update.setOnAction(event -> viewModel.allow(TargetAction.UPDATE, update.isSelected()));
        delete.setOnAction(event -> viewModel.allow(TargetAction.DELETE, delete.isSelected()));
        skipOutOfScope.setOnAction(event -> viewModel.skipOutOfScope(skipOutOfScope.isSelected()));
        singles.setOnAction(event -> viewModel.members(batch.getValue(), singles.isSelected()));
        smallTenant.setOnAction(event -> viewModel.smallTenant(smallTenant.isSelected()));
        threshold.valueProperty().addListener((observable, before, now) -> change(() -> viewModel.threshold(now)));
        batch.valueProperty()
                .addListener((observable, before, now) -> change(() -> viewModel.members(now, singles.isSelected())));
        parallel.valueProperty().addListener((observable, before, now) -> change(() -> viewModel.parallel(now)));
        viewModel.session().settingsProperty().addListener((observable, before, now) -> show());
        viewModel.session().jobChangesProperty().addListener((observable, before, now) -> showEscrow());
        showEscrow();
    }

    private void change(Runnable change) {
        if (!showing) {
            change.run();
        }
    }

    private static void number(Spinner<Integer> spinner, int least, int most) {
        spinner.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(least, most));
        spinner.setEditable(true);
        spinner.focusedProperty().addListener((observable, before, now) -> {
            if (!now) {
                try {
                    spinner.commitValue();
                } catch (NumberFormatException notANumber) {
                    spinner.cancelEdit();
                }
            }
        });
    }

    private void show() {
        showing = true;
        CycleSettings now = viewModel.now();
        dialect.setValue(now.dialect());
        create.setSelected(now.actions().contains(TargetAction.CREATE));
        update.setSelected(now.actions().contains(TargetAction.UPDATE));
        delete.setSelected(now.actions().contains(TargetAction.DELETE));
        skipOutOfScope.setSelected(now.skipOutOfScopeDeletions());
        threshold.getValueFactory().setValue(now.deletionThreshold());
        batch.getValueFactory().setValue(now.memberBatch());
        singles.setSelected(now.concurrentSingles());
        parallel.getValueFactory().setValue(now.parallelism());
        smallTenant.setSelected(viewModel.isSmallTenant());
        showing = false;
    }

    private void showEscrow() {
        var waiting = viewModel.session().job().escrows();
        escrowEmpty.setVisible(waiting.isEmpty());
        escrowEmpty.setManaged(waiting.isEmpty());
        escrow.getChildren()
                .setAll(waiting.stream().limit(MOST_SHOWN).map(this::line).toList());
    }

    private Label line(Escrowed one) {
        Label label = new Label(context.messages()
                .text(
                        one.members() ? "entra.escrow.members" : "entra.escrow.line",
                        one.name(),
                        context.formats().dateTime(one.firstFailure()),
                        one.failures(),
                        context.formats().dateTime(one.retryAt())));
        label.setWrapText(true);
        return label;
    }
}
