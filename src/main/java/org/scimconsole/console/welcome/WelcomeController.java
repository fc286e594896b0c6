package org.scimconsole.console.welcome;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Banner;

/** Drives the welcome page. */
public final class WelcomeController implements ShownPage {
    private final WelcomeViewModel viewModel;

    @FXML
    private Node ways;

    @FXML
    private VBox progressPanel;

    @FXML
    private Label step;

    @FXML
    private ProgressBar progress;

    @FXML
    private Banner problem;

    @FXML
    private TextField address;

    @FXML
    private PasswordField key;

    @FXML
    private Label formProblem;

    WelcomeController(WelcomeViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        ways.disableProperty().bind(viewModel.busyProperty());
        progressPanel.visibleProperty().bind(viewModel.busyProperty());
        progressPanel.managedProperty().bind(progressPanel.visibleProperty());
        step.textProperty().bind(viewModel.stepProperty());
        progress.progressProperty().bind(viewModel.fractionProperty());
        problem.textProperty().bind(viewModel.problemProperty());
        address.textProperty().bindBidirectional(viewModel.addressProperty());
        key.textProperty().bindBidirectional(viewModel.keyProperty());
        formProblem.textProperty().bind(viewModel.formProblemProperty());
        formProblem.visibleProperty().bind(viewModel.formProblemProperty().isNotEmpty());
        formProblem.managedProperty().bind(formProblem.visibleProperty());
    }

    @FXML
    private void trySampleTenant() {
        viewModel.trySampleTenant();
    }

    @FXML
    private void useEmbedded() {
        viewModel.useEmbedded();
    }

    @FXML
    private void connect() {
        viewModel.connect();
    }

    @FXML
    private void cancel() {
        viewModel.cancel();
    }

    @Override
    public void shown(String argument) {
        // Nothing to load: the page asks, it does not show data.
    }

    @Override
    public void hidden() {
        viewModel.cancel();
    }
}
