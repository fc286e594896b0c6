package org.scimconsole.console.users;

import java.util.Map;
import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.list.ListMemory;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.page.PageContext;

/** Opens the Users page. */
public final class UsersPage {
    private UsersPage() {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public static LoadedView<UsersController> open(PageContext context) {
        UsersViewModel users = new UsersViewModel(
                context.api(),
                context.tasks(),
                context.messages(),
                context.announcer(),
                context.settings(),
                ListMemory.name("users", context.connection()));
        UserDetailViewModel detail = new UserDetailViewModel(
                context.api(),
                context.tasks(),
                context.messages(),
                context.announcer(),
                new UserSheets(context.messages(), context.formats()),
                users.scimProperty(),
                users.rows()::refresh);
        return context.views()
                .load(
                        "users/users.fxml",
                        UsersController.class,
                        Map.of(
                                UsersController.class,
                                () -> new UsersController(users, detail, context, SaveDialog.ofPlatform()),
                                UserDetailController.class,
                                () -> new UserDetailController(detail, context)));
    }
}
