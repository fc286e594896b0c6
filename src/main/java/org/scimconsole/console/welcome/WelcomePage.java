package org.scimconsole.console.welcome;

import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.page.PageContext;

/** Opens the welcome page. */
public final class WelcomePage {
    private WelcomePage() {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public static LoadedView<WelcomeController> open(PageContext context) {
        WelcomeViewModel viewModel = new WelcomeViewModel(
                context.desk(), context.tasks(), context.messages(), context.navigator(), context.settings());
        return context.views()
                .load("welcome/welcome.fxml", WelcomeController.class, () -> new WelcomeController(viewModel));
    }
}
