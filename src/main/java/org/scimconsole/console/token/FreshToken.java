package org.scimconsole.console.token;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.CopyField;

/** A fresh token and the base URL with the fields that they go into, and the tick that it is stored. */
final class FreshToken extends VBox {
    private final CopyField token = new CopyField();

    FreshToken(TokenDialogViewModel viewModel, Messages messages) {
        getStyleClass().add("dialog-body");
        token.setId("rotation-token");
        token.setLabel(messages.text("token.label"));
        token.setCopyText(messages.text("token.copy"));
        token.setHint(viewModel.tokenField());
        token.setValue(viewModel.tokenProperty().get());
        viewModel.tokenProperty().addListener((observable, before, now) -> token.setValue(now));
        token.setOnCopy(text -> viewModel.copyToken());
        CopyField url = new CopyField();
        url.setId("rotation-url");
        url.setLabel(messages.text("token.url.label"));
        url.setCopyText(messages.text("token.url.copy"));
        url.setHint(viewModel.baseUrlField());
        url.setValue(viewModel.baseUrl());
        url.setOnCopy(text -> viewModel.copyBaseUrl());
        url.levelWith(token);
        Banner ownAddress = new Banner();
        ownAddress.setText(viewModel.baseUrlWarning());
        Label note = new Label();
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.textProperty().bind(viewModel.noteProperty());
        note.visibleProperty().bind(viewModel.noteProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        CheckBox stored = new CheckBox(messages.text("token.stored"));
        stored.setId("rotation-stored");
        stored.selectedProperty().bindBidirectional(viewModel.storedProperty());
        // Enter pressed in haste must not tick what nobody has read; Space and the mouse do.
        stored.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
            }
        });
        getChildren().setAll(token, url, ownAddress, note, stored);
    }

    /** Puts the focus where the next step is. */
    void focusFirst() {
        token.focusCopy();
    }
}
