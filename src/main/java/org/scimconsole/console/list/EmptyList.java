package org.scimconsole.console.list;

import java.util.function.BooleanSupplier;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.StatePane;

/** Says why a list shows nothing: there is nothing, or the filter leaves nothing over. */
public final class EmptyList {
    private EmptyList() {}

    /**
     * @param state says it
     * @param loading of the list
     * @param filtered whether anything is filtered out
     * @param clear takes the filter away
     * @param messages the words
     * @param prefix of their keys, such as {@code users.empty.}
     * @param connection whose list it is
     */
    public static void describe(
            StatePane state,
            Loading loading,
            BooleanSupplier filtered,
            Runnable clear,
            Messages messages,
            String prefix,
            Connection connection) {
        String ending = connection.kind().listsOnly() ? ".elsewhere" : ".text";
        state.setOnEmptyAction(event -> clear.run());
        loading.stateProperty().addListener((observable, before, now) -> {
            String kind = prefix + (filtered.getAsBoolean() ? "filtered" : "none");
            state.setEmptyTitle(messages.text(kind + ".title"));
            state.setEmptyText(messages.text(kind + ending));
            state.setEmptyActionText(filtered.getAsBoolean() ? messages.text("list.filter.clear") : "");
        });
        state.follow(loading);
    }
}
