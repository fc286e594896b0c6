package org.scimconsole.console.widget;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** A search box: magnifier on the left, the key that leads here on the right while it is empty. */
public final class SearchField extends CustomTextField {

    /** An empty search box. */
    public SearchField() {
        getStyleClass().add("search-field");
        setLeft(Icons.of(Feather.SEARCH));
        Label key = new Label("/");
        key.getStyleClass().add("key-hint");
        key.visibleProperty()
                .bind(textProperty().isEmpty().and(focusedProperty().not()));
        setRight(key);
        promptTextProperty().addListener((observable, before, now) -> setAccessibleText(now));
    }
}
