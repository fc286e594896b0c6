package org.scimconsole.console.connections;

import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.page.PageContext;

/** Opens the page Connections. */
public final class ConnectionsPage {
    private ConnectionsPage() {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public static LoadedView<ConnectionsController> open(PageContext context) {
        ConnectionsViewModel viewModel = new ConnectionsViewModel(
                context.desk(),
                new SavedConnections(context.settings()),
                context.secrets(),
                context.tasks(),
                context.messages());
        return context.views()
                .load(
                        "connections/connections.fxml",
                        ConnectionsController.class,
                        () -> new ConnectionsController(viewModel, context.messages(), context.overlay()));
    }
}
