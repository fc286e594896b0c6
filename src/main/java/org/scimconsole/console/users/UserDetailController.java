package org.scimconsole.console.users;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.detail.AsOfDialog;
import org.scimconsole.console.detail.FactLines;
import org.scimconsole.console.detail.TimelinePane;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.RowBadges;
import org.scimconsole.console.page.Overlay;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.Facts;
import org.scimconsole.console.widget.Icons;
import org.scimconsole.console.widget.StatePane;
import org.scimconsole.console.widget.TypedConfirmation;

/** Drives the pane that shows one user. */
public final class UserDetailController {
    private final UserDetailViewModel viewModel;
    private final PageContext context;
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
    private Button activate;

    @FXML
    private Button deactivate;

    @FXML
    private Button revoke;

    @FXML
    private Button whyNot;

    @FXML
    private Button requests;

    @FXML
    private Tab timelineTab;

    @FXML
    private Facts facts;

    @FXML
    private VBox people;

    @FXML
    private TextArea raw;

    @FXML
    private TimelinePane timeline;

    UserDetailController(UserDetailViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
    }

    @FXML
    private void initialize() {
        expand.selectedProperty().bindBidirectional(expanded);
        expand.setTooltip(new Tooltip(expand.getAccessibleText()));
        state.follow(viewModel.loading());
        viewModel.sheetProperty().addListener((observable, before, now) -> show(now));
        viewModel.scimProperty().addListener((observable, before, now) -> showActions());
        viewModel.busyProperty().addListener((observable, before, now) -> showActions());
        if (context.connection().kind().listsOnly()) {
            timelineTab.getTabPane().getTabs().remove(timelineTab);
            for (Node gone : new Node[] {whyNot, requests}) {
                gone.setVisible(false);
                gone.setManaged(false);
            }
        }
        show(null);
    }

    private void show(@Nullable UserSheet sheet) {
        if (sheet == null) {
            name.setText("");
            badges.getChildren().clear();
            return;
        }
        Messages messages = context.messages();
        name.setText(sheet.row().displayName());
        RowBadges words = new RowBadges(messages);
        badges.getChildren().setAll(words.status(sheet.row().status()));
        if (!context.connection().kind().listsOnly()) {
            badges.getChildren().add(words.managedBy(sheet.row().managedBy()));
        }
        new FactLines(context).show(facts, sheet.facts());
        people.getChildren().clear();
        links("users.groups", sheet.groups(), id -> context.navigator().open("groups", id), true);
        links("users.manager", sheet.managers(), viewModel::show, false);
        links("users.reports", sheet.reports(), viewModel::show, false);
        raw.setText(sheet.raw());
        raw.setPrefRowCount(Math.max(8, Math.min(40, sheet.raw().split("\n", -1).length)));
        timeline.show(
                sheet.timeline(),
                messages,
                id -> context.navigator().open("log", "request:" + id),
                at -> AsOfDialog.ofUser(context, sheet.row().id(), sheet.row().displayName())
                        .show(at));
        showActions();
    }

    private void links(String title, List<UserSheet.Link> links, Consumer<String> open, boolean groups) {
        if (links.isEmpty() && !groups) {
            return;
        }
        Messages messages = context.messages();
        Label heading = new Label(messages.text(title, links.size()));
        heading.getStyleClass().add("field-label");
        FlowPane list = new FlowPane();
        list.getStyleClass().add("links");
        for (UserSheet.Link link : links) {
            Hyperlink shown = new Hyperlink(
                    link.name(), Icons.of(groups ? (link.locked() ? Feather.LOCK : Feather.USERS) : Feather.USER));
            shown.setOnAction(event -> open.accept(link.id()));
            list.getChildren().add(shown);
        }
        if (links.isEmpty()) {
            Label none = new Label(messages.text("users.groups.none"));
            none.getStyleClass().add("muted");
            list.getChildren().add(none);
        }
        people.getChildren().add(new VBox(4, heading, list));
    }

    private void showActions() {
        UserSheet sheet = viewModel.sheetProperty().get();
        String refusal = viewModel.refusal();
        locked.setText(refusal);
        String status = sheet == null ? "" : sheet.row().status();
        show(activate, status.equals("DEACTIVATED"), refusal);
        show(deactivate, status.equals("ACTIVE"), refusal);
        show(revoke, status.equals("PENDING"), refusal);
    }

    private void show(Node action, boolean visible, String refusal) {
        action.setVisible(visible);
        action.setManaged(visible);
        action.setDisable(!refusal.isEmpty() || viewModel.busyProperty().get());
        action.setAccessibleHelp(refusal);
    }

    @FXML
    private void activate() {
        UserSheet sheet = viewModel.sheetProperty().get();
        if (sheet != null) {
            viewModel.activate(sheet);
        }
    }

    @FXML
    private void deactivate() {
        confirm("users.deactivate", viewModel::deactivate);
    }

    @FXML
    private void revokeInvite() {
        confirm("users.invite.revoke", viewModel::revokeInvite);
    }

    /** What is done is done to whom was confirmed, whoever is shown by then. */
    private void confirm(String key, Consumer<UserSheet> action) {
        UserSheet sheet = viewModel.sheetProperty().get();
        if (sheet == null) {
            return;
        }
        Messages messages = context.messages();
        Overlay overlay = context.overlay();
        String who = sheet.row().displayName();
        overlay.show(
                new TypedConfirmation(
                        messages.text(key + ".confirm.title", who),
                        messages.text(key + ".confirm.text", who),
                        messages.text("detail.confirm.prompt", who),
                        who,
                        messages.text(key),
                        messages.text("common.cancel"),
                        () -> {
                            overlay.hide();
                            action.accept(sheet);
                        },
                        overlay::hide),
                Overlay.Closing.FREELY);
    }

    @FXML
    private void whyNot() {
        context.navigator().open("whynot", viewModel.userIdProperty().get());
    }

    @FXML
    private void showRequests() {
        context.navigator().open("log", "user:" + viewModel.userIdProperty().get());
    }

    @FXML
    private void copyRaw() {
        UserSheet sheet = viewModel.sheetProperty().get();
        if (sheet != null) {
            context.clipboard().put(sheet.raw());
            context.announcer().tell(context.messages().text("common.copied"));
        }
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
