package org.scimconsole.console.entra.check;

import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.page.PageContext;

/** Opens the check of an endpoint. */
public final class CheckPage {
    private CheckPage() {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public static LoadedView<CheckController> open(PageContext context) {
        return open(context, Checker.overHttp(context.desk().backend().means()), SaveDialog.ofPlatform());
    }

    static LoadedView<CheckController> open(PageContext context, Checker checker, SaveDialog saveDialog) {
        CheckViewModel viewModel =
                new CheckViewModel(checker, context.tasks(), context.messages(), context.announcer());
        return context.views()
                .load(
                        "check/check.fxml",
                        CheckController.class,
                        () -> new CheckController(viewModel, context, saveDialog));
    }
}
