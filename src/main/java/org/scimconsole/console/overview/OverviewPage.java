package org.scimconsole.console.overview;

import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.page.PageContext;

/** Opens the overview. */
public final class OverviewPage {
    private OverviewPage() {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public static LoadedView<OverviewController> open(PageContext context) {
        OverviewViewModel viewModel = new OverviewViewModel(
                context.api(), context.tasks(), context.messages(), context.formats(), context.clock());
        return context.views()
                .load(
                        "overview/overview.fxml",
                        OverviewController.class,
                        () -> new OverviewController(viewModel, context.messages(), context.navigator()));
    }
}
