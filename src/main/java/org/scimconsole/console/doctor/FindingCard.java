package org.scimconsole.console.doctor;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Icons;
import org.scimconsole.console.widget.Tone;

/** One finding: how bad, how many, why it matters, what to do, and who. */
final class FindingCard extends VBox {

    FindingCard(Finding finding, PageContext context) {
        getStyleClass().addAll("panel", "finding");
        Label title = new Label(finding.title());
        title.getStyleClass().add("section-title");
        Label count = new Label(finding.count());
        count.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Feather icon = finding.tone() == Tone.DANGER ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE;
        HBox head = new HBox(12, new Badge(finding.kind(), finding.tone(), icon), title, space, count);
        head.setAlignment(Pos.CENTER_LEFT);
        Button step = new Button(context.messages().text("doctor.step"), Icons.of(Feather.MAP));
        step.setMinWidth(Region.USE_PREF_SIZE);
        step.setOnAction(event -> context.navigator().open("guide", finding.guideStep()));
        Label mend = wrapped(finding.mend());
        HBox.setHgrow(mend, Priority.ALWAYS);
        mend.setMaxWidth(Double.MAX_VALUE);
        HBox todo = new HBox(12, mend, step);
        todo.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, wrapped(finding.why()), todo);
        if (!finding.examples().isEmpty()) {
            getChildren().add(examples(finding, context));
        }
    }

    private static FlowPane examples(Finding finding, PageContext context) {
        FlowPane examples = new FlowPane(10, 4);
        examples.getStyleClass().add("links");
        Label such = new Label(context.messages().text("doctor.examples"));
        such.getStyleClass().add("muted");
        examples.getChildren().add(such);
        for (Finding.Example example : finding.examples()) {
            if (example.page().isEmpty()) {
                examples.getChildren().add(new Label(example.name()));
            } else {
                Hyperlink link = new Hyperlink(
                        example.name(), Icons.of(example.page().equals("groups") ? Feather.GRID : Feather.USER));
                link.setOnAction(event -> context.navigator().open(example.page(), example.id()));
                examples.getChildren().add(link);
            }
        }
        return examples;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
