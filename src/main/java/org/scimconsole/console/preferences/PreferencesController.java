package org.scimconsole.console.preferences;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.page.WindowControl;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.Named;

/** Drives the preferences. */
public final class PreferencesController implements ShownPage {
    private static final List<Integer> ZOOMS = List.of(75, 100, 125, 150, 175, 200);

    private final PreferencesViewModel viewModel;
    private final WindowControl window;
    private final Messages messages;

    @FXML
    private ChoiceBox<WindowControl.Look> look;

    @FXML
    private ChoiceBox<Integer> zoom;

    @FXML
    private ChoiceBox<String> language;

    @FXML
    private ChoiceBox<Integer> clipboard;

    @FXML
    private Banner note;

    PreferencesController(PreferencesViewModel viewModel, WindowControl window, Messages messages) {
        this.viewModel = viewModel;
        this.window = window;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        look.getItems().setAll(WindowControl.Look.values());
        Named.show(look, value -> messages.text("preferences.look." + value.name()));
        zoom.getItems().setAll(ZOOMS);
        Named.show(zoom, value -> messages.text("preferences.zoom.percent", value));
        language.getItems().setAll(viewModel.languages());
        Named.show(language, viewModel::languageName);
        clipboard.getItems().setAll(viewModel.clipboardChoices());
        Named.show(clipboard, viewModel::clipboardName);
        note.textProperty().bind(viewModel.noteProperty());
        showChoices();
        look.setOnAction(event -> window.look(look.getValue()));
        zoom.setOnAction(event -> {
            if (zoom.getValue() != null) {
                window.zoom(zoom.getValue());
            }
        });
        language.setOnAction(event -> viewModel.chooseLanguage(language.getValue()));
        clipboard.setOnAction(event -> viewModel.chooseClipboardSeconds(clipboard.getValue()));
    }

    private void showChoices() {
        look.setValue(window.look());
        zoom.setValue(window.zoom());
        language.setValue(viewModel.language());
        clipboard.setValue(viewModel.clipboardSeconds());
    }

    @Override
    public void shown(String argument) {
        // The keyboard may have changed look and zoom meanwhile.
        showChoices();
    }
}
