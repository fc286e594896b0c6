package org.scimconsole.console.groups;

import java.util.Map;
import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.list.ListMemory;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.page.PageContext;

/** Opens the Groups page. */
public final class GroupsPage {
    private GroupsPage() {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public static LoadedView<GroupsController> open(PageContext context) {
        GroupsViewModel groups = new GroupsViewModel(
                context.api(),
                context.tasks(),
                context.messages(),
                context.announcer(),
                context.settings(),
                ListMemory.name("groups", context.connection()));
        GroupDetailViewModel detail = new GroupDetailViewModel(
                context.api(),
                context.tasks(),
                context.messages(),
                context.announcer(),
                new GroupSheets(context.messages(), context.formats()),
                groups.rows()::refresh);
        return context.views()
                .load(
                        "groups/groups.fxml",
                        GroupsController.class,
                        Map.of(
                                GroupsController.class,
                                () -> new GroupsController(groups, detail, context, SaveDialog.ofPlatform()),
                                GroupDetailController.class,
                                () -> new GroupDetailController(detail, context)));
    }
}
