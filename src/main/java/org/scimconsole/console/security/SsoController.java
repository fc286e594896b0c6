package org.scimconsole.console.security;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Switch;
import org.scimconsole.console.widget.Tone;

/** Drives the tab SSO. */
public final class SsoController {
    private final SsoViewModel viewModel;
    private final SecurityState state;

    @FXML
    private Badge off;

    @FXML
    private Badge on;

    @FXML
    private Label entityId;

    @FXML
    private Label signOnUrl;

    @FXML
    private Label certificate;

    @FXML
    private Switch strict;

    @FXML
    private Label blockedReason;

    @FXML
    private TextArea metadata;

    @FXML
    private Button save;

    SsoController(SsoViewModel viewModel, SecurityState state) {
        this.viewModel = viewModel;
        this.state = state;
    }

    @FXML
    private void initialize() {
        on.setTone(Tone.SUCCESS);
        on.setIcon(Feather.CHECK_CIRCLE);
        off.setIcon(Feather.MINUS_CIRCLE);
        on.visibleProperty().bind(viewModel.enabledProperty());
        on.managedProperty().bind(on.visibleProperty());
        off.visibleProperty().bind(viewModel.enabledProperty().not());
        off.managedProperty().bind(off.visibleProperty());
        entityId.textProperty().bind(viewModel.entityIdProperty());
        signOnUrl.textProperty().bind(viewModel.signOnUrlProperty());
        certificate.textProperty().bind(viewModel.certificateProperty());
        strict.follow(viewModel.strictProperty(), viewModel::toggleStrict);
        strict.disableProperty()
                .bind(viewModel.blockedReasonProperty().isNotEmpty().or(state.busy()));
        blockedReason.textProperty().bind(viewModel.blockedReasonProperty());
        blockedReason.visibleProperty().bind(viewModel.blockedReasonProperty().isNotEmpty());
        blockedReason.managedProperty().bind(blockedReason.visibleProperty());
        metadata.textProperty().bindBidirectional(viewModel.metadataProperty());
        save.disableProperty().bind(state.busy());
    }

    @FXML
    private void saveMetadata() {
        viewModel.saveMetadata();
    }
}
