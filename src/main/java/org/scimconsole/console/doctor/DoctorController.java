package org.scimconsole.console.doctor;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.StatePane;

/** Drives the mapping doctor. */
public final class DoctorController implements ShownPage {
    private final DoctorViewModel viewModel;
    private final PageContext context;

    @FXML
    private StatePane state;

    @FXML
    private Banner summary;

    @FXML
    private VBox findings;

    DoctorController(DoctorViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
    }

    @FXML
    private void initialize() {
        state.setEmptyIcon(Feather.CHECK_CIRCLE);
        state.follow(viewModel.loading());
        summary.textProperty().bind(viewModel.summaryProperty());
        viewModel.findings().addListener((ListChangeListener<Finding>) change -> show());
    }

    private void show() {
        findings.getChildren()
                .setAll(viewModel.findings().stream()
                        .map(finding -> new FindingCard(finding, context))
                        .toList());
    }

    @FXML
    private void examine() {
        viewModel.load();
    }

    @Override
    public void shown(String argument) {
        viewModel.load();
    }

    @Override
    public void refresh() {
        viewModel.load();
    }

    @Override
    public void hidden() {
        viewModel.hidden();
    }
}
