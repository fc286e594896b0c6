package org.scimconsole.console.guide;

import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.page.PageContext;

/** Opens the guide. */
public final class GuidePage {
    private GuidePage() {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public static LoadedView<GuideController> open(PageContext context) {
        GuideViewModel viewModel = new GuideViewModel(context.api(), context.tasks(), context.messages());
        return context.views()
                .load("guide/guide.fxml", GuideController.class, () -> new GuideController(viewModel, context));
    }
}
