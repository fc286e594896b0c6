package org.scimconsole.console.entra;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.Tone;

/** Shows each fault on purpose as a card with its switch, what to expect, and what came of it. */
public final class FaultsController {
    private final FaultsViewModel viewModel;

    @FXML
    private VBox cards;

    FaultsController(FaultsViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        viewModel.rows().forEach(row -> cards.getChildren().add(card(row)));
    }

    private Node card(FaultRow row) {
        CheckBox on = new CheckBox(viewModel.title(row));
        on.getStyleClass().add("field-label");
        on.setId("fault-" + FaultsViewModel.name(row));
        on.selectedProperty().bindBidirectional(row.onProperty());
        Label expectation = new Label(viewModel.expectation(row));
        expectation.getStyleClass().add("muted");
        expectation.setWrapText(true);
        expectation.setMinHeight(Region.USE_PREF_SIZE);
        Banner result = new Banner();
        result.setId("fault-result-" + FaultsViewModel.name(row));
        result.setTone(Tone.ACCENT);
        result.textProperty().bind(row.resultProperty());
        VBox card = new VBox(on, expectation, result);
        card.getStyleClass().addAll("panel", "entra-fault");
        return card;
    }
}
