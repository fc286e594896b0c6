package org.scimconsole.console.whynot;

import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.page.PageContext;

/** Opens the page Why not? */
public final class WhyNotPage {
    private WhyNotPage() {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public static LoadedView<WhyNotController> open(PageContext context) {
        WhyNotViewModel viewModel =
                new WhyNotViewModel(context.api(), context.tasks(), context.messages(), context.formats());
        return context.views()
                .load("whynot/whynot.fxml", WhyNotController.class, () -> new WhyNotController(viewModel, context));
    }
}
