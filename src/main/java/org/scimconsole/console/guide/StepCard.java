package org.scimconsole.console.guide;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.CopyField;
import org.scimconsole.console.widget.Icons;
import org.scimconsole.console.widget.Tone;

/** One step: its number or tick on the left; what to do, what to paste and what was seen on the right. */
final class StepCard extends HBox {

    StepCard(int number, GuideStep step, PageContext context) {
        getStyleClass().addAll("panel", "guide-step");
        boolean done = step.state() == GuideStep.State.DONE;
        StackPane mark = new StackPane(done ? Icons.of(Feather.CHECK) : new Label(String.valueOf(number)));
        mark.getStyleClass().add("guide-mark");
        (done ? Tone.SUCCESS : step.state() == GuideStep.State.NEXT ? Tone.ACCENT : Tone.NEUTRAL).applyTo(mark);
        Label title = new Label(step.title());
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, new Badge(step.who(), Tone.NEUTRAL, Feather.USER));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setSpacing(12);
        Label text = new Label(step.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(head, text);
        words.setSpacing(8);
        HBox.setHgrow(words, Priority.ALWAYS);
        for (GuideStep.Value value : step.values()) {
            CopyField field = new CopyField();
            field.setLabel(value.field());
            field.setValue(value.text());
            field.setCopyText(context.messages().text("common.copy"));
            field.setOnCopy(copied -> {
                context.clipboard().put(copied);
                context.announcer().tell(context.messages().text("guide.copied", value.field()));
            });
            words.getChildren().add(field);
        }
        if (done) {
            Label seen = new Label(step.evidence(), Icons.of(Feather.EYE));
            seen.getStyleClass().add("field-hint");
            seen.setWrapText(true);
            words.getChildren().add(seen);
        } else if (step.page() != null) {
            String page = step.page();
            Button go = new Button(context.messages().text("guide.go"));
            go.setOnAction(event -> context.navigator().open(page, step.argument()));
            words.getChildren().add(go);
        }
        getChildren().setAll(mark, words);
    }
}
