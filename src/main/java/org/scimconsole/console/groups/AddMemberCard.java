package org.scimconsole.console.groups;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.SearchField;

/** Finds a user as their name is typed, and puts them into the group. */
final class AddMemberCard extends VBox {

    AddMemberCard(Messages messages, GroupDetailViewModel viewModel, Consumer<MembersRow> add, Runnable cancel) {
        getStyleClass().addAll("dialog-card", "narrow-dialog");
        setMaxHeight(Region.USE_PREF_SIZE);
        Label title = new Label(messages.text("groups.members.add.title"));
        title.getStyleClass().add("dialog-title");
        SearchField search = new SearchField();
        search.setId("member-search");
        search.getStyleClass().add("initial-focus");
        search.setMaxWidth(Double.MAX_VALUE);
        search.setPromptText(messages.text("groups.members.add.search"));
        search.textProperty().addListener((observable, before, now) -> viewModel.findCandidates(now));
        ListView<MembersRow> found = new ListView<>(viewModel.candidates());
        found.setId("candidates");
        found.setAccessibleText(messages.text("groups.members.add.title"));
        found.setPrefHeight(280);
        found.setCellFactory(list -> new NameCell());
        Button put = new Button(messages.text("groups.members.add"));
        put.setId("member-add");
        put.getStyleClass().add("accent");
        put.setDefaultButton(true);
        put.disableProperty()
                .bind(found.getSelectionModel().selectedItemProperty().isNull());
        put.setOnAction(event -> add.accept(found.getSelectionModel().getSelectedItem()));
        Button no = new Button(messages.text("common.cancel"));
        no.setCancelButton(true);
        no.setOnAction(event -> cancel.run());
        HBox buttons = new HBox(no, put);
        buttons.getStyleClass().add("dialog-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(title, search, found, buttons);
        viewModel.findCandidates("");
    }

    private static final class NameCell extends ListCell<MembersRow> {
        @Override
        protected void updateItem(@Nullable MembersRow user, boolean empty) {
            super.updateItem(user, empty);
            setText(user == null || empty ? "" : user.displayName() + "  ·  " + user.userName());
        }
    }
}
