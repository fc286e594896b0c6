package org.scimconsole.console.list;

import java.util.function.LongFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.scimconsole.console.i18n.Messages;

/** The line under a list: how many rows there are, and an export under way with its way out. */
public final class ListFoot extends HBox {
    private final Label count = new Label();
    private final HBox export = new HBox(8);

    /** A line without words. */
    public ListFoot() {
        getStyleClass().add("list-foot");
        count.setId("count");
        count.getStyleClass().add("muted");
        export.setAlignment(Pos.CENTER_RIGHT);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().setAll(count, between, export);
    }

    /**
     * @param rows counted here
     * @param words for their number
     */
    public void count(PagedRows<?> rows, LongFunction<String> words) {
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.apply(rows.totalProperty().get()), rows.totalProperty()));
    }

    /**
     * @param exporting whether a file is being written
     * @param cancel ends that
     * @param messages the words
     */
    public void export(ObservableBooleanValue exporting, Runnable cancel, Messages messages) {
        Label running = new Label(messages.text("list.export.running"));
        running.getStyleClass().add("muted");
        Button stop = new Button(messages.text("common.cancel"));
        stop.getStyleClass().add("small");
        stop.setOnAction(event -> cancel.run());
        export.getChildren().setAll(running, stop);
        export.visibleProperty().bind(exporting);
        export.managedProperty().bind(exporting);
    }
}
