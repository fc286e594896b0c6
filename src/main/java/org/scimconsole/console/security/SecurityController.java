package org.scimconsole.console.security;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.StatePane;

/** Drives the page Security: its two tabs, and what went wrong with a change. */
public final class SecurityController implements ShownPage {
    private final SecurityState state;
    private final ScimViewModel scim;
    private final Messages messages;
    private boolean chosen;

    @FXML
    private StatePane statePane;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab ssoTab;

    @FXML
    private Tab scimTab;

    @FXML
    private Banner problem;

    @FXML
    private ProgressBar busy;

    @FXML
    private ScimController scimContentController;

    SecurityController(SecurityState state, ScimViewModel scim, Messages messages) {
        this.state = state;
        this.scim = scim;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        statePane.setRetryText(messages.text("common.retry"));
        statePane.setOnRetry(event -> refresh());
        statePane.follow(state.loading());
        problem.textProperty().bind(state.problem());
        busy.visibleProperty().bind(state.busy());
        busy.progressProperty()
                .bind(Bindings.when(busy.visibleProperty()).then(-1.0).otherwise(0.0));
        scimContentController.setGoToSso(() -> tabs.getSelectionModel().select(ssoTab));
        state.loading().stateProperty().addListener((observable, before, now) -> chooseTab(now));
    }

    private void chooseTab(Loading.State now) {
        // Strict mode comes before SCIM, so the first look shows whichever step is next.
        if (now == Loading.State.READY && !chosen) {
            chosen = true;
            tabs.getSelectionModel().select(state.ssoStrict() || state.scimEnabled() ? scimTab : ssoTab);
        }
    }

    @Override
    public void shown(String argument) {
        if (argument.equals("sso") || argument.equals("scim")) {
            chosen = true;
            tabs.getSelectionModel().select(argument.equals("sso") ? ssoTab : scimTab);
        }
        scim.start();
        state.load();
    }

    @Override
    public void refresh() {
        state.load();
    }

    @Override
    public void hidden() {
        state.cancel();
        scim.stop();
    }
}
