package org.scimconsole.console.groups;

import javafx.scene.Node;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Overlay;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.TypedConfirmation;

/** The questions that are asked before a group is changed: the one that was shown when it was asked. */
final class GroupDialogs {
    private final GroupDetailViewModel viewModel;
    private final PageContext context;
    private final Messages messages;

    GroupDialogs(GroupDetailViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
        messages = context.messages();
    }

    void edit() {
        GroupSheet sheet = viewModel.sheetProperty().get();
        if (sheet != null) {
            GroupsRow row = sheet.row();
            show(new GroupCard(
                    messages,
                    messages.text("groups.edit.title", row.name()),
                    row.name(),
                    sheet.row().description(),
                    (newName, purpose) -> {
                        context.overlay().hide();
                        viewModel.update(sheet, newName, purpose);
                    },
                    context.overlay()::hide));
        }
    }

    void delete() {
        GroupSheet sheet = viewModel.sheetProperty().get();
        if (sheet != null) {
            String name = sheet.row().name();
            confirm(
                    messages.text("groups.delete.confirm.title", name),
                    messages.text("groups.delete.confirm.text", sheet.row().memberCount()),
                    name,
                    messages.text("groups.delete"),
                    () -> viewModel.delete(sheet));
        }
    }

    void addMember() {
        GroupSheet sheet = viewModel.sheetProperty().get();
        if (sheet != null) {
            show(new AddMemberCard(
                    messages,
                    viewModel,
                    user -> {
                        context.overlay().hide();
                        viewModel.add(sheet, user);
                    },
                    context.overlay()::hide));
        }
    }

    void removeMember(MembersRow member) {
        GroupSheet sheet = viewModel.sheetProperty().get();
        if (sheet != null) {
            String name = member.displayName();
            confirm(
                    messages.text(
                            "groups.members.remove.confirm.title",
                            name,
                            sheet.row().name()),
                    messages.text("groups.members.remove.confirm.text", name),
                    name,
                    messages.text("groups.members.remove"),
                    () -> viewModel.remove(sheet, member));
        }
    }

    private void confirm(String title, String consequence, String typed, String doIt, Runnable action) {
        show(new TypedConfirmation(
                title,
                consequence,
                messages.text("detail.confirm.prompt", typed),
                typed,
                doIt,
                messages.text("common.cancel"),
                () -> {
                    context.overlay().hide();
                    action.run();
                },
                context.overlay()::hide));
    }

    private void show(Node card) {
        context.overlay().show(card, Overlay.Closing.FREELY);
    }
}
