package org.scimconsole.console.rehearsal;

import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.page.PageContext;

/** Opens the page Rehearsal. */
public final class RehearsalPage {
    private RehearsalPage() {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public static LoadedView<RehearsalController> open(PageContext context) {
        RehearsalViewModel viewModel = new RehearsalViewModel(
                context.api(), context.tasks(), context.messages(), context.formats(), context.announcer());
        return context.views()
                .load(
                        "rehearsal/rehearsal.fxml",
                        RehearsalController.class,
                        () -> new RehearsalController(viewModel, context));
    }
}
