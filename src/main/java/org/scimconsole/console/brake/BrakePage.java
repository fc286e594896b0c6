package org.scimconsole.console.brake;

import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.page.PageContext;

/** Opens the page Brake. */
public final class BrakePage {
    private BrakePage() {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public static LoadedView<BrakeController> open(PageContext context) {
        BrakeViewModel viewModel = new BrakeViewModel(
                context.api(), context.tasks(), context.messages(), context.formats(), context.announcer());
        return context.views()
                .load("brake/brake.fxml", BrakeController.class, () -> new BrakeController(viewModel, context));
    }
}
