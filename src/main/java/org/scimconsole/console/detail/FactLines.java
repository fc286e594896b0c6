package org.scimconsole.console.detail;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.Facts;
import org.scimconsole.console.widget.Icons;

/** Shows values with the way to the request that brought each, and a button that copies it. */
public final class FactLines {
    private final PageContext context;

    /** @param context of the page */
    public FactLines(PageContext context) {
        this.context = context;
    }

    /**
     * @param facts filled anew
     * @param values what to show
     */
    public void show(Facts facts, List<Fact> values) {
        facts.clear();
        values.forEach(value -> facts.add(value.name(), line(value)));
    }

    private Node line(Fact fact) {
        Label value = new Label(fact.value());
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox line = new HBox(4, value);
        line.setAlignment(Pos.TOP_LEFT);
        String request = fact.origin().requestId();
        if (!request.isEmpty()) {
            String words = fact.origin().words();
            Button origin =
                    button(Feather.CLOCK, context.messages().text("detail.origin.open", fact.name(), words), words);
            origin.setOnAction(event -> context.navigator().open("log", "request:" + request));
            line.getChildren().add(origin);
        }
        String words = context.messages().text("detail.fact.copy", fact.name());
        Button copy = button(Feather.COPY, words, words);
        copy.setOnAction(event -> {
            context.clipboard().put(fact.value());
            context.announcer().tell(context.messages().text("common.copied"));
        });
        line.getChildren().add(copy);
        return line;
    }

    private static Button button(Feather icon, String accessible, String tip) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("flat", "button-icon", "origin");
        button.setAccessibleText(accessible);
        button.setTooltip(new Tooltip(tip));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
