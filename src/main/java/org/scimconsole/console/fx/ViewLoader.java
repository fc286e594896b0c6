package org.scimconsole.console.fx;

import java.io.IOException;
import java.net.URL;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * The one gate for FXML. Views lie in the folder of their page under this package's resources; every controller is made
 * by a supplier named here, never by reflection, and a missing view or controller fails loudly.
 */
public final class ViewLoader {
    private static final String ROOT = "/org/scimconsole/console/";

    private final ResourceBundle messages;

    /** @param messages what {@code %keys} in the views resolve to */
    public ViewLoader(ResourceBundle messages) {
        this.messages = messages;
    }

    /**
     * Loads a view with one controller.
     *
     * @param path below the console's resources, such as {@code users/users.fxml}
     * @param type the class that the view names in {@code fx:controller}
     * @param controller makes it
     * @return the view
     */
    public <C> LoadedView<C> load(String path, Class<C> type, Supplier<? extends C> controller) {
        return load(path, type, Map.of(type, controller));
    }

    /**
     * Loads a view that includes others.
     *
     * @param path below the console's resources
     * @param type the class of the outermost view's controller
     * @param controllers one supplier for every controller class named in the view and what it includes
     * @return the outermost view
     */
    public <C> LoadedView<C> load(String path, Class<C> type, Map<Class<?>, ? extends Supplier<?>> controllers) {
        URL location = ViewLoader.class.getResource(ROOT + path);
        if (location == null) {
            throw new IllegalStateException("No view at " + ROOT + path);
        }
        FXMLLoader loader = new FXMLLoader(location, messages);
        loader.setControllerFactory(wanted -> {
            Supplier<?> supplier = controllers.get(wanted);
            if (supplier == null) {
                throw new IllegalStateException(path + " names a controller nobody makes: " + wanted.getName());
            }
            return supplier.get();
        });
        try {
            Parent root = loader.load();
            return new LoadedView<>(root, type.cast(loader.getController()));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot load the view " + path + ": " + e.getMessage(), e);
        }
    }
}
