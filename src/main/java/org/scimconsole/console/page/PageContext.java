package org.scimconsole.console.page;

import java.time.Clock;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.backend.ConnectionDesk;
import org.scimconsole.console.backend.SecretStore;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.TextClipboard;
import org.scimconsole.console.fx.ViewLoader;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.settings.Settings;

/**
 * All a page is given when it is opened. Valid for one connection: when the person connects elsewhere, pages are opened
 * anew.
 *
 * @param desk the connection in use, and how to get another
 * @param tasks runs blocking work
 * @param views loads FXML
 * @param messages every text
 * @param formats dates and numbers
 * @param navigator to other pages
 * @param overlay for dialogs
 * @param announcer for passing notes
 * @param clipboard text in and out
 * @param window how the window looks
 * @param secrets keeps the keys of connections
 * @param settings what outlives the window
 * @param clock tells now
 */
public record PageContext(
        ConnectionDesk desk,
        FxTasks tasks,
        ViewLoader views,
        Messages messages,
        Formats formats,
        Navigator navigator,
        Overlay overlay,
        Announcer announcer,
        TextClipboard clipboard,
        WindowControl window,
        SecretStore secrets,
        Settings settings,
        Clock clock) {

    /**
     * @return the service that the console is connected to
     * @throws IllegalStateException if there is none; never for a page that needs a connection
     */
    public AdminApi api() {
        return connection().api();
    }

    /**
     * @return the connection in use
     * @throws IllegalStateException if there is none; never for a page that needs a connection
     */
    public Connection connection() {
        Connection connection = desk.currentProperty().get();
        if (connection == null) {
            throw new IllegalStateException("This page was opened without a connection.");
        }
        return connection;
    }
}
