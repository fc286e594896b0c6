package org.scimconsole.console.preferences;

import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.page.PageContext;

/** Opens the preferences. */
public final class PreferencesPage {
    private PreferencesPage() {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public static LoadedView<PreferencesController> open(PageContext context) {
        PreferencesViewModel viewModel = new PreferencesViewModel(context.settings(), context.messages());
        return context.views()
                .load(
                        "preferences/preferences.fxml",
                        PreferencesController.class,
                        () -> new PreferencesController(viewModel, context.window(), context.messages()));
    }
}
