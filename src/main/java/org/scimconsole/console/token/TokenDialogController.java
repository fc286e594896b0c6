package org.scimconsole.console.token;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.CopyField;

/** Drives the one-time dialog. */
public final class TokenDialogController {
    private final TokenDialogViewModel viewModel;
    private final String title;
    private final String validity;
    private final Runnable hide;
    private final Runnable play;

    @FXML
    private Label titleLabel;

    @FXML
    private Label validityLabel;

    @FXML
    private CopyField token;

    @FXML
    private CopyField baseUrl;

    @FXML
    private Banner ownAddress;

    @FXML
    private CheckBox stored;

    @FXML
    private Label note;

    @FXML
    private Button done;

    @FXML
    private Button playButton;

    TokenDialogController(TokenDialogViewModel viewModel, String title, String validity, Runnable hide, Runnable play) {
        this.play = play;
        this.viewModel = viewModel;
        this.title = title;
        this.validity = validity;
        this.hide = hide;
    }

    @FXML
    private void initialize() {
        titleLabel.setText(title);
        validityLabel.setText(validity);
        token.setValue(viewModel.tokenProperty().get());
        viewModel.tokenProperty().addListener((observable, before, now) -> token.setValue(now));
        token.setHint(viewModel.tokenField());
        token.setOnCopy(text -> viewModel.copyToken());
        baseUrl.setValue(viewModel.baseUrl());
        baseUrl.setHint(viewModel.baseUrlField());
        baseUrl.levelWith(token);
        ownAddress.setText(viewModel.baseUrlWarning());
        baseUrl.setOnCopy(text -> viewModel.copyBaseUrl());
        // Enter pressed in haste must not tick what nobody has read; Space and the mouse do.
        stored.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
            }
        });
        stored.selectedProperty().bindBidirectional(viewModel.storedProperty());
        note.textProperty().bind(viewModel.noteProperty());
        done.disableProperty().bind(viewModel.mayCloseProperty().not());
        playButton.disableProperty().bind(viewModel.mayCloseProperty().not());
    }

    @FXML
    private void done() {
        if (viewModel.close()) {
            hide.run();
        }
    }

    @FXML
    private void play() {
        play.run();
    }

    /** Puts the focus where the next step is. */
    void focusFirst() {
        token.focusCopy();
    }
}
