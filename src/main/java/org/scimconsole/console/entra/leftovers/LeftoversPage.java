package org.scimconsole.console.entra.leftovers;

import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.list.OpenDialog;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.page.PageContext;

/** Opens the comparison of Entra's assignments with the people here. */
public final class LeftoversPage {
    private LeftoversPage() {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public static LoadedView<LeftoversController> open(PageContext context) {
        LeftoversViewModel viewModel =
                new LeftoversViewModel(context.api(), context.tasks(), context.messages(), context.announcer());
        OpenDialog openDialog = OpenDialog.ofPlatform(context.messages().text("leftovers.files"), "*.csv", "*.json");
        return context.views()
                .load(
                        "leftovers/leftovers.fxml",
                        LeftoversController.class,
                        () -> new LeftoversController(viewModel, context, openDialog, SaveDialog.ofPlatform()));
    }
}
