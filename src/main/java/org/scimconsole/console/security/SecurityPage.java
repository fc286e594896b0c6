package org.scimconsole.console.security;

import java.util.Map;
import java.util.function.Supplier;
import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.page.PageContext;

/** Opens the page Security. */
public final class SecurityPage {
    private SecurityPage() {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public static LoadedView<SecurityController> open(PageContext context) {
        SecurityState state = new SecurityState(context.api(), context.tasks());
        SsoViewModel sso = new SsoViewModel(state, context.messages(), context.formats(), context.announcer());
        ScimViewModel scim =
                new ScimViewModel(state, context.messages(), context.formats(), context.announcer(), context.clock());
        Map<Class<?>, Supplier<?>> controllers = Map.of(
                SecurityController.class, () -> new SecurityController(state, scim, context.messages()),
                SsoController.class, () -> new SsoController(sso, state),
                ScimController.class, () -> new ScimController(scim, state, context, SaveDialog.ofPlatform()));
        return context.views().load("security/security.fxml", SecurityController.class, controllers);
    }
}
