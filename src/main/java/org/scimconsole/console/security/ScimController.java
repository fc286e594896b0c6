package org.scimconsole.console.security;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.token.OwnAddress;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.CopyField;
import org.scimconsole.console.widget.Switch;
import org.scimconsole.console.widget.Tone;
import org.scimconsole.model.IdentityProvider;

/** Drives the tab SCIM. */
public final class ScimController {
    private final ScimViewModel viewModel;
    private final SecurityState state;
    private final PageContext context;
    private final Messages messages;
    private final ScimDialogs dialogs;
    private final SaveDialog saveDialog;
    private Runnable goToSso = () -> {};

    @FXML
    private ChoiceBox<IdentityProvider> identityProvider;

    @FXML
    private Switch enabled;

    @FXML
    private Banner blocked;

    @FXML
    private Banner pausedBanner;

    @FXML
    private Banner rotation;

    @FXML
    private Label help;

    @FXML
    private VBox connection;

    @FXML
    private CopyField baseUrl;

    @FXML
    private Banner ownAddress;

    @FXML
    private VBox tokens;

    @FXML
    private Button regenerate;

    @FXML
    private Button pause;

    ScimController(ScimViewModel viewModel, SecurityState state, PageContext context, SaveDialog saveDialog) {
        this.saveDialog = saveDialog;
        this.viewModel = viewModel;
        this.state = state;
        this.context = context;
        messages = context.messages();
        dialogs = new ScimDialogs(viewModel, context);
    }

    /** @param action leads to the tab SSO */
    void setGoToSso(Runnable action) {
        goToSso = action;
    }

    @FXML
    private void initialize() {
        identityProvider.getItems().setAll(List.of(IdentityProvider.ENTRA_ID, IdentityProvider.OKTA));
        identityProvider.setConverter(new NamedIdentityProvider(messages));
        identityProvider.valueProperty().bindBidirectional(viewModel.identityProviderProperty());
        identityProvider.disableProperty().bind(viewModel.enabledProperty().or(state.busy()));
        enabled.follow(viewModel.enabledProperty(), this::toggle);
        enabled.disableProperty()
                .bind(viewModel.blockedReasonProperty().isNotEmpty().or(state.busy()));
        blocked.textProperty().bind(viewModel.blockedReasonProperty());
        blocked.setOnAction(event -> goToSso.run());
        show(help, viewModel.enabledProperty().not());
        show(connection, viewModel.enabledProperty());
        baseUrl.valueProperty().bind(viewModel.baseUrlProperty());
        ownAddress.textProperty().bind(viewModel.baseUrlProperty().map(url -> OwnAddress.warning(url, messages)));
        baseUrl.setOnCopy(text -> {
            context.clipboard().put(text);
            context.announcer().tell(messages.text("security.scim.baseUrl.copied"));
        });
        regenerate.disableProperty().bind(state.busy());
        pause.disableProperty().bind(state.busy());
        pause.textProperty()
                .bind(Bindings.when(viewModel.pausedProperty())
                        .then(messages.text("security.scim.resume"))
                        .otherwise(messages.text("security.scim.pause")));
        pausedBanner
                .textProperty()
                .bind(Bindings.when(viewModel.pausedProperty())
                        .then(messages.text("security.scim.paused"))
                        .otherwise(""));
        rotation.setOnAction(event -> dialogs.resumeRotation());
        viewModel.tokens().addListener((ListChangeListener<TokenRow>) change -> showTokens());
        showTokens();
    }

    private static void show(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private void showTokens() {
        tokens.getChildren()
                .setAll(viewModel.tokens().stream()
                        .map(row ->
                                new TokenCard(row, messages, () -> dialogs.confirmRevoke(row), () -> saveCalendar(row)))
                        .toList());
        boolean rotating = viewModel.rotating().isPresent();
        boolean used = viewModel.newTokenUsed();
        rotation.setTone(used ? Tone.SUCCESS : Tone.ACCENT);
        rotation.setActionText(messages.text(used ? "security.rotation.end" : "security.rotation.go"));
        rotation.setText(rotating ? messages.text(used ? "security.rotation.used" : "security.rotation.waiting") : "");
    }

    private void saveCalendar(TokenRow row) {
        saveDialog
                .ask(
                        tokens.getScene().getWindow(),
                        messages.text("security.token.calendar"),
                        viewModel.calendarName(row))
                .ifPresent(file -> viewModel.saveCalendar(row, file));
    }

    private void toggle() {
        if (viewModel.enabledProperty().get()) {
            dialogs.confirmDisable();
        } else {
            viewModel.planEnable(dialogs::confirmEnable);
        }
    }

    @FXML
    private void regenerate() {
        dialogs.confirmRegenerate();
    }

    @FXML
    private void pause() {
        viewModel.togglePause();
    }

    /** The identity providers by the names that Split's menu gives them. */
    private static final class NamedIdentityProvider extends StringConverter<IdentityProvider> {
        private final Messages messages;

        NamedIdentityProvider(Messages messages) {
            this.messages = messages;
        }

        @Override
        public String toString(@Nullable IdentityProvider value) {
            return value == null ? "" : messages.text("security.idp." + value.name());
        }

        @Override
        public IdentityProvider fromString(String text) {
            throw new UnsupportedOperationException("The menu is not typed into.");
        }
    }
}
