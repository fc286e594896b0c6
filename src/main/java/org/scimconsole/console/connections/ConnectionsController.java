package org.scimconsole.console.connections;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Overlay;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.Icons;
import org.scimconsole.console.widget.Tone;
import org.scimconsole.console.widget.TypedConfirmation;

/** Drives the page Connections. */
public final class ConnectionsController implements ShownPage {
    private final ConnectionsViewModel viewModel;
    private final Messages messages;
    private final Overlay overlay;

    @FXML
    private Banner problem;

    @FXML
    private Banner warning;

    @FXML
    private ProgressBar busy;

    @FXML
    private VBox list;

    @FXML
    private VBox form;

    @FXML
    private ChoiceBox<Connection.Kind> kind;

    @FXML
    private Label kindText;

    @FXML
    private Label addressLabel;

    @FXML
    private Label keyLabel;

    @FXML
    private TextField name;

    @FXML
    private TextField address;

    @FXML
    private PasswordField key;

    @FXML
    private CheckBox readOnly;

    ConnectionsController(ConnectionsViewModel viewModel, Messages messages, Overlay overlay) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.overlay = overlay;
    }

    @FXML
    private void initialize() {
        problem.textProperty().bind(viewModel.problemProperty());
        warning.textProperty().bind(viewModel.warningProperty());
        busy.visibleProperty().bind(viewModel.busyProperty());
        form.disableProperty().bind(viewModel.busyProperty());
        list.disableProperty().bind(viewModel.busyProperty());
        showKinds();
        name.textProperty().bindBidirectional(viewModel.nameProperty());
        address.textProperty().bindBidirectional(viewModel.addressProperty());
        key.textProperty().bindBidirectional(viewModel.keyProperty());
        readOnly.selectedProperty().bindBidirectional(viewModel.readOnlyProperty());
        viewModel.items().addListener((ListChangeListener<SavedConnection>) change -> showList());
        viewModel.currentProperty().addListener((observable, before, now) -> showList());
        showList();
    }

    private void showKinds() {
        kind.getItems().setAll(Connection.Kind.REMOTE, Connection.Kind.SCIM, Connection.Kind.SPLIT);
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(Connection.Kind value) {
                return value == null ? "" : messages.text("connections.kind." + ConnectionsViewModel.kindWord(value));
            }

            @Override
            public Connection.Kind fromString(String text) {
                throw new UnsupportedOperationException("A kind is chosen, not typed.");
            }
        });
        kind.valueProperty().bindBidirectional(viewModel.kindProperty());
        viewModel.kindProperty().addListener((observable, before, now) -> showKind(now));
        showKind(viewModel.kindProperty().get());
    }

    private void showKind(Connection.Kind chosen) {
        String word = ConnectionsViewModel.kindWord(chosen);
        kindText.setText(messages.text("connections.kind.text." + word));
        addressLabel.setText(messages.text("connections.address." + word));
        address.setAccessibleText(addressLabel.getText());
        address.setPromptText(messages.text("connections.address.prompt." + word));
        keyLabel.setText(messages.text("connections.key." + word));
        key.setAccessibleText(keyLabel.getText());
        readOnly.setVisible(!chosen.listsOnly());
        readOnly.setManaged(!chosen.listsOnly());
    }

    private void showList() {
        list.getChildren().setAll(embedded());
        viewModel.items().forEach(saved -> list.getChildren().add(row(saved)));
    }

    private Node embedded() {
        Button open = new Button(messages.text("connections.open"));
        open.setOnAction(event -> viewModel.useEmbedded());
        return line(
                Feather.HARD_DRIVE,
                messages.text("connections.embedded"),
                messages.text("connections.embedded.text"),
                open,
                viewModel.usesEmbedded());
    }

    private Node row(SavedConnection saved) {
        Button open = new Button(messages.text("connections.open"));
        open.setOnAction(event -> viewModel.open(saved));
        Button forget = new Button(null, Icons.of(Feather.TRASH_2));
        forget.getStyleClass().addAll("flat", "button-icon");
        forget.setAccessibleText(messages.text("connections.forget", saved.name()));
        forget.setId("forget-" + saved.name());
        forget.setOnAction(event -> askToForget(saved));
        String word = ConnectionsViewModel.kindWord(saved.kind());
        HBox row = line(
                saved.kind().listsOnly() ? Feather.EYE : Feather.GLOBE,
                saved.name(),
                messages.text(
                        "connections.detail",
                        messages.text("connections.kind." + word),
                        saved.url().toString()),
                open,
                viewModel.uses(saved));
        if (saved.readOnly() || saved.kind().listsOnly()) {
            row.getChildren().add(2, new Badge(messages.text("connections.readOnly"), Tone.ACCENT, Feather.EYE));
        }
        row.getChildren().add(forget);
        return row;
    }

    private void askToForget(SavedConnection saved) {
        overlay.show(
                new TypedConfirmation(
                        messages.text("connections.forget.title", saved.name()),
                        messages.text("connections.forget.text"),
                        messages.text("detail.confirm.prompt", saved.name()),
                        saved.name(),
                        messages.text("connections.forget.action"),
                        messages.text("common.cancel"),
                        () -> {
                            overlay.hide();
                            viewModel.forget(saved);
                        },
                        overlay::hide),
                Overlay.Closing.FREELY);
    }

    private HBox line(Feather icon, String title, String detail, Button open, boolean inUse) {
        Label first = new Label(title);
        first.getStyleClass().add("field-label");
        Label second = new Label(detail);
        second.getStyleClass().add("muted");
        VBox words = new VBox(first, second);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        open.setMinWidth(Button.USE_PREF_SIZE);
        open.setAccessibleText(open.getText() + " " + title);
        HBox row = new HBox(Icons.of(icon), words, open);
        if (inUse) {
            row.getChildren()
                    .add(2, new Badge(messages.text("connections.current"), Tone.SUCCESS, Feather.CHECK_CIRCLE));
        }
        row.getStyleClass().addAll("panel", "connection-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    @FXML
    private void add() {
        viewModel.add();
    }

    @Override
    public void shown(String argument) {
        viewModel.start();
    }

    @Override
    public void hidden() {
        viewModel.stop();
    }
}
