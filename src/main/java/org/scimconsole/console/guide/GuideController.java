package org.scimconsole.console.guide;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Banner;
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

    @FXML
    private Banner findings;

    @FXML
    private ScrollPane scroll;

    /** The step that another page sent the person to; empty for none. */
    private String wanted = "";

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
        findings.textProperty().bind(viewModel.findingsProperty());
        findings.setOnAction(event -> context.navigator().open("doctor"));
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
        showWanted();
    }

    /** Puts the wanted step into sight, once. */
    private void showWanted() {
        for (int i = 0; i < viewModel.steps().size(); i++) {
            if (viewModel.steps().get(i).id().equals(wanted)) {
                scroll.applyCss();
                scroll.layout();
                Node step = steps.getChildren().get(i);
                double room = scroll.getContent().getLayoutBounds().getHeight()
                        - scroll.getViewportBounds().getHeight();
                double top = steps.getLayoutY() + step.getBoundsInParent().getMinY();
                scroll.setVvalue(room <= 0 ? 0 : Math.min(1, top / room));
                step.requestFocus();
                wanted = "";
            }
        }
    }

    @Override
    public void shown(String argument) {
        wanted = argument;
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
