package org.scimconsole.console.entra;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.Banner;

/** Shows where the tenant is provisioned to. The token's field is emptied before anything is sent. */
public final class TargetController {
    private final TargetViewModel viewModel;
    private final PageContext context;

    @FXML
    private HBox form;

    @FXML
    private TextField address;

    @FXML
    private PasswordField token;

    @FXML
    private Button connect;

    @FXML
    private HBox connected;

    @FXML
    private Label connectedTo;

    @FXML
    private Label hint;

    @FXML
    private Banner problem;

    TargetController(TargetViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
    }

    @FXML
    private void initialize() {
        address.textProperty().bindBidirectional(viewModel.addressProperty());
        ObservableValue<Boolean> on = viewModel.connected();
        show(connected, on);
        show(form, on.map(now -> !now));
        show(hint, on.map(now -> !now));
        connectedTo
                .textProperty()
                .bind(viewModel.addressProperty().map(url -> context.messages().text("entra.target.connected", url)));
        connect.disableProperty().bind(viewModel.connectingProperty());
        problem.textProperty().bind(viewModel.problemProperty());
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    @FXML
    private void connect() {
        String secret = token.getText();
        token.clear();
        viewModel.connect(secret);
    }

    @FXML
    private void disconnect() {
        viewModel.disconnect();
    }
}
