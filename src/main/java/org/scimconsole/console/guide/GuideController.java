package org.scimconsole.console.guide;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.StatePane;

/** Drives the guide. */
public final class GuideController implements ShownPage {
    private final GuideViewModel viewModel;
    private final PageContext context;

    @FXML
    private StatePane statePane;

    @FXML
    private VBox steps;

    @FXML
    private ProgressBar done;

    @FXML
    private Label doneText;

    GuideController(GuideViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
    }

    @FXML
    private void initialize() {
        statePane.setRetryText(context.messages().text("common.retry"));
        statePane.setOnRetry(event -> refresh());
        statePane.follow(viewModel.loading());
        done.progressProperty().bind(viewModel.doneProperty());
        doneText.textProperty().bind(viewModel.doneTextProperty());
        viewModel.steps().addListener((ListChangeListener<GuideStep>) change -> showSteps());
    }

    private void showSteps() {
        steps.getChildren().clear();
        int number = 0;
        for (GuideStep step : viewModel.steps()) {
            number++;
            steps.getChildren().add(new StepCard(number, step, context));
        }
    }

    @Override
    public void shown(String argument) {
        viewModel.start();
    }

    @Override
    public void refresh() {
        viewModel.load();
    }

    @Override
    public void hidden() {
        viewModel.stop();
    }
}
