package org.scimconsole.console.fx;

import javafx.scene.Parent;

/**
 * A view as it came out of its FXML.
 *
 * @param root what is put into the scene
 * @param controller what drives it
 * @param <C> the controller's type
 */
public record LoadedView<C>(Parent root, C controller) {}
