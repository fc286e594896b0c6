package org.scimconsole.console.entra.compare;

import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.list.OpenDialog;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.page.PageContext;

/** Opens the comparison of both logs. */
public final class ComparePage {
    private ComparePage() {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public static LoadedView<CompareController> open(PageContext context) {
        CompareViewModel viewModel = new CompareViewModel(
                context.api(), context.tasks(), context.messages(), context.formats(), context.announcer());
        OpenDialog openDialog = OpenDialog.ofPlatform(context.messages().text("compare.files"), "*.csv", "*.json");
        return context.views()
                .load(
                        "compare/compare.fxml",
                        CompareController.class,
                        () -> new CompareController(viewModel, context, openDialog, SaveDialog.ofPlatform()));
    }
}
