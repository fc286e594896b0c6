package org.scimconsole.console.entra.check;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.Icons;
import org.scimconsole.console.widget.StatePane;
import org.scimconsole.console.widget.Tone;
import org.scimconsole.console.widget.WorkLine;
import org.scimconsole.entra.check.CheckReport;
import org.scimconsole.entra.check.Requirement;

/** Drives the check of an endpoint. */
public final class CheckController implements ShownPage {
    private final CheckViewModel viewModel;
    private final PageContext context;
    private final SaveDialog saveDialog;

    @FXML
    private TextField address;

    @FXML
    private PasswordField token;

    @FXML
    private Button start;

    @FXML
    private MenuButton save;

    @FXML
    private Banner own;

    @FXML
    private Label problem;

    @FXML
    private WorkLine work;

    @FXML
    private StatePane state;

    @FXML
    private Banner verdict;

    @FXML
    private Banner left;

    @FXML
    private VBox findings;

    @FXML
    private VBox rest;

    CheckController(CheckViewModel viewModel, PageContext context, SaveDialog saveDialog) {
        this.viewModel = viewModel;
        this.context = context;
        this.saveDialog = saveDialog;
    }

    @FXML
    private void initialize() {
        address.textProperty().bindBidirectional(viewModel.addressProperty());
        own.textProperty().bind(viewModel.ownProperty());
        problem.textProperty().bind(viewModel.problemProperty());
        problem.visibleProperty().bind(viewModel.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        work.follow(viewModel.work(), context.messages().text("common.cancel"), viewModel::cancel);
        start.disableProperty().bind(viewModel.work().busyProperty());
        left.textProperty().bind(viewModel.leftProperty());
        state.setEmptyIcon(Feather.CHECK_SQUARE);
        state.follow(viewModel.loading());
        viewModel.reportProperty().addListener((observable, before, now) -> show(now));
        show(null);
    }

    private void show(@Nullable CheckReport report) {
        save.setDisable(report == null);
        if (report == null) {
            return;
        }
        Messages messages = context.messages();
        boolean clean = report.findings().isEmpty() && report.notChecked().isEmpty();
        verdict.setTone(clean ? Tone.SUCCESS : report.ready() ? Tone.WARNING : Tone.DANGER);
        verdict.setText(messages.text(
                clean ? "check.verdict.clean" : report.ready() ? "check.verdict.ready" : "check.verdict.trouble",
                report.findings().size(),
                report.held().size(),
                report.requests()));
        findings.getChildren()
                .setAll(report.findings().stream()
                        .map(finding -> new FindingCard(finding, messages))
                        .toList());
        rest.getChildren().clear();
        list("check.open", report.notChecked(), Feather.MINUS_CIRCLE);
        list("check.held", report.held(), Feather.CHECK_CIRCLE);
    }

    private void list(String heading, List<Requirement> requirements, Feather icon) {
        if (requirements.isEmpty()) {
            return;
        }
        Label head = new Label(context.messages().text(heading));
        head.getStyleClass().add("section-title");
        rest.getChildren().add(head);
        for (Requirement requirement : requirements) {
            Label line = new Label(RequirementText.title(requirement, context.messages()), Icons.of(icon));
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            rest.getChildren().add(line);
        }
    }

    @FXML
    private void check() {
        String secret = token.getText();
        token.clear();
        viewModel.check(secret);
    }

    @FXML
    private void saveHtml() {
        save("scim-check.html", CheckViewModel.Format.HTML);
    }

    @FXML
    private void saveJson() {
        save("scim-check.json", CheckViewModel.Format.JSON);
    }

    private void save(String name, CheckViewModel.Format format) {
        saveDialog
                .ask(address.getScene().getWindow(), context.messages().text("check.save.title"), name)
                .ifPresent(file -> viewModel.save(file, format));
    }

    @Override
    public void shown(String argument) {
        viewModel.suggest(context.desk().currentProperty().get());
    }

    @Override
    public void hidden() {
        token.clear();
        viewModel.cancel();
    }
}
