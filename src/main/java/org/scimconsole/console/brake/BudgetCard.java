package org.scimconsole.console.brake;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.DialogCard;

/** The card on which the budget is edited. It saves only what makes sense, and says what does not. */
final class BudgetCard {
    private final BudgetForm form;
    private final Messages messages;
    private final DialogCard card;

    BudgetCard(BudgetForm form, Messages messages, Consumer<Budget> save, Runnable cancel) {
        this.form = form;
        this.messages = messages;
        card = new DialogCard(messages.text("brake.budget.title"));
        card.setId("budget-card");
        card.getStyleClass().add("narrow-dialog");
        card.say(messages.text("brake.budget.text"));
        CheckBox on = new CheckBox(messages.text("brake.budget.on"));
        on.setId("budget-on");
        on.setWrapText(true);
        on.selectedProperty().bindBidirectional(form.onProperty());
        card.add(on);
        TextField percent = field("budget-percent", form.percentProperty());
        TextField floor = field("budget-floor", form.floorProperty());
        TextField window = field("budget-window", form.windowProperty());
        card.add(row("brake.budget.percent", percent, percent, form.percentProblemProperty()));
        card.add(row("brake.budget.floor", floor, floor, form.floorProblemProperty()));
        HBox length = new HBox(8, window, units());
        length.setAlignment(Pos.CENTER_LEFT);
        card.add(row("brake.budget.window", window, length, form.windowProblemProperty()));
        card.safe(messages.text("common.cancel"), cancel);
        Button keep = card.decisive(
                messages.text("common.save"), false, () -> form.budget().ifPresent(save));
        keep.setId("budget-save");
        keep.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> form.budget().isEmpty(),
                        form.percentProperty(),
                        form.floorProperty(),
                        form.windowProperty(),
                        form.unitProperty()));
    }

    private static TextField field(String id, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(6);
        field.setMaxWidth(Region.USE_PREF_SIZE);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private ChoiceBox<BudgetForm.Unit> units() {
        ChoiceBox<BudgetForm.Unit> units = new ChoiceBox<>();
        units.setId("budget-unit");
        units.getItems().setAll(BudgetForm.Unit.values());
        units.setAccessibleText(messages.text("brake.budget.unit"));
        units.setConverter(new StringConverter<>() {
            @Override
            public String toString(BudgetForm.@Nullable Unit unit) {
                return unit == null
                        ? ""
                        : messages.text("brake.budget.unit." + unit.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public BudgetForm.Unit fromString(String text) {
                throw new UnsupportedOperationException("A unit is chosen, not typed.");
            }
        });
        units.valueProperty().bindBidirectional(form.unitProperty());
        return units;
    }

    private VBox row(String key, TextField field, Node shown, StringExpression problem) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        field.disableProperty().bind(form.onProperty().not());
        Label wrong = new Label();
        wrong.getStyleClass().add("field-problem");
        wrong.setWrapText(true);
        wrong.setMinHeight(Region.USE_PREF_SIZE);
        wrong.textProperty().bind(problem);
        wrong.visibleProperty().bind(problem.isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        return new VBox(4, label, shown, wrong);
    }

    Node node() {
        return card;
    }
}
