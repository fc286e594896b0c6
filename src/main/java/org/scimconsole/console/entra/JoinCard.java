package org.scimconsole.console.entra;

import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.DialogCard;
import org.scimconsole.console.widget.SearchField;

/** Finds a person of the tenant as their name is typed, and puts them into a group. */
final class JoinCard extends VBox {

    JoinCard(Messages messages, TenantViewModel viewModel, TenantRow group, Consumer<TenantRow> join, Runnable close) {
        SearchField search = new SearchField();
        search.setId("join-search");
        search.getStyleClass().add("initial-focus");
        search.setMaxWidth(Double.MAX_VALUE);
        search.setPromptText(messages.text("entra.tenant.search"));
        ListView<TenantRow> found = new ListView<>();
        found.setAccessibleText(messages.text("entra.join.title", group.name()));
        found.setPrefHeight(280);
        found.setCellFactory(list -> new NameCell());
        search.textProperty()
                .addListener(
                        (observable, before, now) -> found.getItems().setAll(viewModel.candidates(group.id(), now)));
        found.getItems().setAll(viewModel.candidates(group.id(), ""));
        DialogCard card = new DialogCard(messages.text("entra.join.title", group.name()));
        card.getStyleClass().add("narrow-dialog");
        card.add(search).add(found);
        card.safe(messages.text("common.cancel"), close);
        var confirm = card.decisive(messages.text("entra.join.do"), false, () -> {
            close.run();
            join.accept(found.getSelectionModel().getSelectedItem());
        });
        confirm.setDefaultButton(true);
        confirm.disableProperty()
                .bind(found.getSelectionModel().selectedItemProperty().isNull());
        setMaxHeight(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        getChildren().setAll(card);
    }

    private static final class NameCell extends ListCell<TenantRow> {
        @Override
        protected void updateItem(@Nullable TenantRow person, boolean empty) {
            super.updateItem(person, empty);
            setText(person == null || empty ? "" : person.name() + "  ·  " + person.second());
        }
    }
}
