package org.scimconsole.console.brake;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.scimconsole.console.i18n.Messages;

/** The budget while it is edited: texts as typed, and what is wrong with them. */
public final class BudgetForm {
    private static final int MOST_PERCENT = 100;
    private static final int MOST_FLOOR = 1_000_000;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    /** What the length of a window is counted in. */
    public enum Unit {
        MINUTES(Duration.ofMinutes(1)),
        HOURS(Duration.ofHours(1)),
        DAYS(Duration.ofDays(1));

        private final Duration length;

        Unit(Duration length) {
            this.length = length;
        }
    }

    private final BooleanProperty on = new SimpleBooleanProperty();
    private final StringProperty percent = new SimpleStringProperty();
    private final StringProperty floor = new SimpleStringProperty();
    private final StringProperty window = new SimpleStringProperty();
    private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(Unit.MINUTES);
    private final StringBinding percentProblem;
    private final StringBinding floorProblem;
    private final StringBinding windowProblem;

    BudgetForm(Budget budget, Messages messages) {
        on.set(budget.on());
        percent.set(String.valueOf(budget.percent()));
        floor.set(String.valueOf(budget.floor()));
        show(budget.window());
        percentProblem = Bindings.createStringBinding(
                () -> number(percent.get(), MOST_PERCENT).isPresent() ? "" : messages.text("brake.budget.percent.bad"),
                percent);
        floorProblem = Bindings.createStringBinding(
                () -> number(floor.get(), MOST_FLOOR).isPresent() ? "" : messages.text("brake.budget.floor.bad"),
                floor);
        windowProblem = Bindings.createStringBinding(
                () -> length().isPresent() ? "" : messages.text("brake.budget.window.bad"), window, unit);
    }

    private void show(Duration length) {
        Unit largest = Unit.MINUTES;
        for (Unit candidate : Unit.values()) {
            if (length.toSeconds() % candidate.length.toSeconds() == 0) {
                largest = candidate;
            }
        }
        unit.set(largest);
        window.set(String.valueOf(length.toSeconds() / largest.length.toSeconds()));
    }

    private static Optional<Integer> number(String text, int most) {
        String digits = text.strip();
        return digits.matches("\\d{1,9}") && Integer.parseInt(digits) <= most
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }

    private Optional<Duration> length() {
        return number(window.get(), MOST_FLOOR)
                .map(count -> unit.get().length.multipliedBy(count))
                .filter(length -> length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0);
    }

    /** @return the budget as typed; empty while something is wrong with it */
    public Optional<Budget> budget() {
        Optional<Integer> share = number(percent.get(), MOST_PERCENT);
        Optional<Integer> least = number(floor.get(), MOST_FLOOR);
        Optional<Duration> length = length();
        return share.isPresent() && least.isPresent() && length.isPresent()
                ? Optional.of(new Budget(on.get(), length.get(), share.get(), least.get()))
                : Optional.empty();
    }

    static String sentence(Budget budget, Messages messages) {
        if (!budget.on()) {
            return messages.text("brake.budget.sentence.off");
        }
        BudgetForm shown = new BudgetForm(budget, messages);
        String length = messages.text(
                "brake.budget.length." + shown.unit.get().name().toLowerCase(Locale.ROOT),
                Long.parseLong(shown.window.get()));
        return messages.text("brake.budget.sentence", length, budget.percent(), budget.floor());
    }

    /** @return whether anything is held at all */
    public BooleanProperty onProperty() {
        return on;
    }

    /** @return the share, as typed */
    public StringProperty percentProperty() {
        return percent;
    }

    /** @return what is always allowed, as typed */
    public StringProperty floorProperty() {
        return floor;
    }

    /** @return the length of the window, as typed */
    public StringProperty windowProperty() {
        return window;
    }

    /** @return what the length is counted in */
    public ObjectProperty<Unit> unitProperty() {
        return unit;
    }

    /** @return what is wrong with the share; empty for nothing */
    public StringBinding percentProblemProperty() {
        return percentProblem;
    }

    /** @return what is wrong with the floor; empty for nothing */
    public StringBinding floorProblemProperty() {
        return floorProblem;
    }

    /** @return what is wrong with the window; empty for nothing */
    public StringBinding windowProblemProperty() {
        return windowProblem;
    }
}
