package org.scimconsole.console.entra;

import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Overlay;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.Facts;
import org.scimconsole.console.widget.Icons;

/** Shows one person or group of the tenant, and changes whoever is selected. */
public final class TenantDetailController {
    private final TenantViewModel viewModel;
    private final PageContext context;
    private final Messages messages;
    private List<String> selected = List.of();
    private Consumer<TenantRow> onDemand = row -> {};

    @FXML
    private Label name;

    @FXML
    private Label several;

    @FXML
    private FlowPane actions;

    @FXML
    private Facts facts;

    @FXML
    private VBox members;

    TenantDetailController(TenantViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
        messages = context.messages();
    }

    @FXML
    private void initialize() {
        viewModel.session().tenantProperty().addListener((observable, before, now) -> show());
        viewModel.session().jobChangesProperty().addListener((observable, before, now) -> show());
        viewModel.chosenProperty().addListener((observable, before, now) -> show());
    }

    void onDemand(Consumer<TenantRow> action) {
        onDemand = action;
    }

    void choose(List<TenantRow> rows) {
        selected = rows.stream().map(TenantRow::id).toList();
        viewModel.chosenProperty().set(selected.get(0));
        show();
    }

    private void show() {
        TenantSheet sheet = viewModel.sheet();
        TenantRow row = sheet.row();
        if (row == null) {
            return;
        }
        name.setText(row.name());
        several.setText(selected.size() > 1 ? messages.text("entra.detail.several", selected.size()) : "");
        several.setManaged(selected.size() > 1);
        actions.getChildren().clear();
        showActions(row);
        facts.clear();
        sheet.facts().forEach(fact -> facts.add(fact.name(), fact.value()));
        members.getChildren().clear();
        if (row.group()) {
            sheet.members().forEach(member -> members.getChildren().add(member(row, member)));
        }
    }

    private void showActions(TenantRow row) {
        boolean assigned = viewModel.session().tenant().assigned().contains(row.id());
        action(assigned ? "entra.action.unassign" : "entra.action.assign", rows -> viewModel.assign(rows, !assigned));
        if (row.group()) {
            action("entra.action.join", rows -> join(row));
        } else if (row.state() == TenantRow.State.DELETED) {
            action("entra.action.restore", viewModel::restore);
            action("entra.action.purge", viewModel::deleteForGood);
        } else {
            boolean enabled = row.state() == TenantRow.State.ENABLED;
            action(enabled ? "entra.action.disable" : "entra.action.enable", rows -> viewModel.enable(rows, !enabled));
        }
        if (selected.size() == 1) {
            action("entra.action.rename", rows -> rename(row));
        }
        if (row.state() != TenantRow.State.DELETED) {
            action("entra.action.delete", viewModel::delete);
        }
        if (selected.size() == 1) {
            Button demand = action("entra.action.on_demand", rows -> onDemand.accept(row));
            demand.getStyleClass().add("accent");
            demand.setId("on-demand");
        }
    }

    private Button action(String key, Consumer<List<TenantRow>> what) {
        Button button = new Button(messages.text(key));
        button.setOnAction(event -> what.accept(rows()));
        button.getStyleClass().add("small");
        button.setId(key.substring(key.lastIndexOf('.') + 1) + "-tenant");
        actions.getChildren().add(button);
        return button;
    }

    private List<TenantRow> rows() {
        TenantRows all = new TenantRows(viewModel.session());
        return selected.stream()
                .map(all::row)
                .filter(TenantDetailController::there)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    private static boolean there(@Nullable TenantRow row) {
        return row != null;
    }

    private void rename(TenantRow row) {
        Overlay overlay = context.overlay();
        overlay.show(
                new RenameCard(
                        messages,
                        row,
                        (display, signIn) -> {
                            viewModel.rename(row, display);
                            if (!row.group() && !signIn.isEmpty()) {
                                viewModel.renameSignIn(row, signIn);
                            }
                        },
                        overlay::hide),
                Overlay.Closing.FREELY);
    }

    private void join(TenantRow group) {
        Overlay overlay = context.overlay();
        overlay.show(
                new JoinCard(
                        messages,
                        viewModel,
                        group,
                        person -> viewModel.member(group.id(), person.id(), true),
                        overlay::hide),
                Overlay.Closing.FREELY);
    }

    private Node member(TenantRow group, TenantSheet.Member member) {
        Hyperlink link = new Hyperlink(member.name(), Icons.of(member.group() ? Feather.GRID : Feather.USER));
        link.setOnAction(event -> {
            selected = List.of(member.id());
            viewModel.chosenProperty().set(member.id());
        });
        Label note = new Label(member.group() ? messages.text("entra.detail.nested") : "");
        note.getStyleClass().addAll("muted", "small");
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(8, link, note);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!member.group()) {
            Button leave = new Button("", Icons.of(Feather.X));
            leave.getStyleClass().addAll("button-icon", "flat", "small");
            leave.setAccessibleText(messages.text("entra.action.leave", member.name(), group.name()));
            leave.setOnAction(event -> viewModel.member(group.id(), member.id(), false));
            line.getChildren().add(leave);
        }
        return line;
    }

    @FXML
    private void close() {
        viewModel.chosenProperty().set("");
    }
}
