package org.scimconsole.console.backend;

import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** Where the window keeps the connection that its pages use. JavaFX thread only. */
public interface ConnectionDesk {

    /** @return starts and opens services */
    Backend backend();

    /** @return the way of a fresh token to whoever uses it at once */
    TokenHandover handover();

    /** @return the connection in use, or null while there is none */
    ReadOnlyObjectProperty<@Nullable Connection> currentProperty();

    /** @param connection used from now on; every page that shows a service's data is opened anew */
    void use(Connection connection);
}
