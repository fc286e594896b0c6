package org.scimconsole.console.groups;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.detail.AsOfDialog;
import org.scimconsole.console.detail.FactLines;
import org.scimconsole.console.detail.TimelinePane;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.RowBadges;
import org.scimconsole.console.list.RowCopy;
import org.scimconsole.console.list.TableColumns;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.Facts;
import org.scimconsole.console.widget.SearchField;
import org.scimconsole.console.widget.StatePane;
import org.scimconsole.console.widget.Tone;

/** Drives the pane that shows one group. */
public final class GroupDetailController {
    private final GroupDetailViewModel viewModel;
    private final PageContext context;
    private final GroupDialogs dialogs;
    private final BooleanProperty expanded = new SimpleBooleanProperty();

    @FXML
    private Label name;

    @FXML
    private FlowPane badges;

    @FXML
    private ToggleButton expand;

    @FXML
    private StatePane state;

    @FXML
    private Banner locked;

    @FXML
    private Button edit;

    @FXML
    private Button delete;

    @FXML
    private Button requests;

    @FXML
    private Tab timelineTab;

    @FXML
    private SearchField memberSearch;

    @FXML
    private Button add;

    @FXML
    private Button remove;

    @FXML
    private Banner membersProblem;

    @FXML
    private StatePane membersState;

    @FXML
    private TableView<MembersRow> members;

    @FXML
    private TableColumn<MembersRow, String> memberName;

    @FXML
    private TableColumn<MembersRow, MembersRow> memberStatus;

    @FXML
    private TableColumn<MembersRow, String> memberUserName;

    @FXML
    private Label memberCount;

    @FXML
    private Facts facts;

    @FXML
    private TextArea raw;

    @FXML
    private TimelinePane timeline;

    GroupDetailController(GroupDetailViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
        dialogs = new GroupDialogs(viewModel, context);
    }

    @FXML
    private void initialize() {
        expand.selectedProperty().bindBidirectional(expanded);
        expand.setTooltip(new Tooltip(expand.getAccessibleText()));
        state.follow(viewModel.loading());
        showMembers();
        if (context.connection().kind().listsOnly()) {
            timelineTab.getTabPane().getTabs().remove(timelineTab);
            requests.setVisible(false);
            requests.setManaged(false);
        }
        viewModel.sheetProperty().addListener((observable, before, now) -> show(now));
        show(null);
    }

    private void showMembers() {
        Messages messages = context.messages();
        RowBadges words = new RowBadges(messages);
        TableColumns.text(memberName, MembersRow::displayName);
        TableColumns.node(memberStatus, row -> words.status(row.status()));
        TableColumns.text(memberUserName, MembersRow::userName);
        members.setItems(viewModel.members().rows());
        new RowCopy<MembersRow>(MembersRow.CELL_NAMES, MembersRow::cells)
                .install(members, context.clipboard(), messages);
        membersState.follow(viewModel.members().loading());
        membersProblem
                .textProperty()
                .bind(viewModel
                        .members()
                        .problemProperty()
                        .map(why -> why.text())
                        .orElse(""));
        memberSearch.textProperty().bindBidirectional(viewModel.memberQueryProperty());
        memberCount
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                "groups.members.count",
                                viewModel.members().totalProperty().get()),
                        viewModel.members().totalProperty()));
        members.setOnMouseClicked(event -> {
            MembersRow row = members.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && row != null) {
                context.navigator().open("users", row.id());
            }
        });
        members.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> showRemove());
    }

    private void showRemove() {
        remove.setDisable(!viewModel.isEditable() || members.getSelectionModel().getSelectedItem() == null);
    }

    private void show(@Nullable GroupSheet sheet) {
        badges.getChildren().clear();
        if (sheet == null) {
            name.setText("");
            return;
        }
        Messages messages = context.messages();
        GroupsRow row = sheet.row();
        name.setText(row.name());
        if (!context.connection().kind().listsOnly()) {
            badges.getChildren().add(new RowBadges(messages).managedBy(row.managedBy()));
        }
        if (row.reserved()) {
            badges.getChildren().add(new Badge(messages.text("groups.reserved"), Tone.NEUTRAL, Feather.SHIELD));
        }
        if (row.link() != null) {
            badges.getChildren().add(new Badge(messages.text("groups.linked"), Tone.SUCCESS, Feather.LINK));
        }
        locked.setText(viewModel.refusal());
        new FactLines(context).show(facts, sheet.facts());
        raw.setText(sheet.raw());
        raw.setPrefRowCount(Math.max(8, Math.min(40, sheet.raw().split("\n", -1).length)));
        timeline.show(
                sheet.timeline(),
                messages,
                id -> context.navigator().open("log", "request:" + id),
                at -> AsOfDialog.ofGroup(context, sheet.row().id(), sheet.row().name())
                        .show(at));
        edit.setDisable(!viewModel.isOwn());
        delete.setDisable(!viewModel.isOwn());
        add.setDisable(!viewModel.isEditable());
        showRemove();
        for (Button button : List.of(edit, delete)) {
            button.setAccessibleHelp(viewModel.refusal());
        }
        for (Button button : List.of(add, remove)) {
            button.setAccessibleHelp(viewModel.isEditable() ? "" : viewModel.refusal());
        }
    }

    @FXML
    private void edit() {
        dialogs.edit();
    }

    @FXML
    private void delete() {
        dialogs.delete();
    }

    @FXML
    private void addMember() {
        dialogs.addMember();
    }

    @FXML
    private void removeMember() {
        MembersRow row = members.getSelectionModel().getSelectedItem();
        if (row != null) {
            dialogs.removeMember(row);
        }
    }

    @FXML
    private void showRequests() {
        context.navigator().open("log", "group:" + viewModel.groupIdProperty().get());
    }

    @FXML
    private void copyRaw() {
        context.clipboard().put(raw.getText());
        context.announcer().tell(context.messages().text("common.copied"));
    }

    @FXML
    private void retry() {
        viewModel.refresh();
    }

    @FXML
    private void close() {
        expanded.set(false);
        viewModel.show("");
    }

    /** @return whether the pane takes the whole page */
    public BooleanProperty expandedProperty() {
        return expanded;
    }
}
