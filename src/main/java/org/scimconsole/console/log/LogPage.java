package org.scimconsole.console.log;

import java.util.Map;
import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.page.PageContext;

/** Opens the Provisioning log. */
public final class LogPage {
    private LogPage() {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public static LoadedView<LogController> open(PageContext context) {
        LogViewModel log = new LogViewModel(
                context.api(), context.tasks(), context.messages(), context.announcer(), context.clock());
        return context.views()
                .load(
                        "log/log.fxml",
                        LogController.class,
                        Map.of(
                                LogController.class,
                                () -> new LogController(log, context, SaveDialog.ofPlatform()),
                                ExchangeController.class,
                                () -> new ExchangeController(log, context)));
    }
}
