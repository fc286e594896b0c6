package org.scimconsole.console.brake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.console.i18n.Messages;

class BudgetFormTest {
    private static final Budget STANDARD = new Budget(true, Duration.ofHours(1), 20, 50);
    private final Messages messages = Messages.load(Locale.UK, List.of("common", "brake"));
    private final BudgetForm form = new BudgetForm(STANDARD, messages);

    @Test
    void giveBackWhatItWasGiven() {
        assertThat(form.budget()).contains(STANDARD);
        assertThat(form.windowProperty().get()).isEqualTo("1");
        assertThat(form.unitProperty().get()).isEqualTo(BudgetForm.Unit.HOURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "101", "-1", "1.5", "ten", "99999999999"})
    void saysWhatIsWrongWithThePercentage(String typed) {
        form.percentProperty().set(typed);
        assertThat(form.budget()).isEmpty();
        assertThat(form.percentProblemProperty().get()).contains("0 to 100");
        assertThat(form.floorProblemProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1000001", "many"})
    void saysWhatIsWrongWithTheFloor(String typed) {
        form.floorProperty().set(typed);
        assertThat(form.budget()).isEmpty();
        assertThat(form.floorProblemProperty().get()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,MINUTES,", "1,MINUTES,PT1M", "90,MINUTES,PT1H30M", "30,DAYS,P30D", "31,DAYS,", "721,HOURS,"})
    void takesWindowsFromAMinuteToThirtyDays(
            String typed, BudgetForm.Unit unit, @org.jspecify.annotations.Nullable Duration window) {
        form.windowProperty().set(typed);
        form.unitProperty().set(unit);
        assertThat(form.budget().map(Budget::window).orElse(null)).isEqualTo(window);
        assertThat(form.windowProblemProperty().get().isEmpty()).isEqualTo(window != null);
    }

    @Test
    void tellsTheBudgetInASentence() {
        assertThat(BudgetForm.sentence(STANDARD, messages))
                .isEqualTo(
                        "Within 1 hour, 50 removals of each kind may happen, or 20 % of all users or memberships where that is"
                                + " more.");
        assertThat(BudgetForm.sentence(new Budget(true, Duration.ofMinutes(90), 5, 0), messages))
                .contains("90 minutes");
        assertThat(BudgetForm.sentence(new Budget(true, Duration.ofHours(1), 0, 2), messages))
                .isEqualTo("Within 1 hour, 2 removals of each kind may happen.");
        assertThat(BudgetForm.sentence(new Budget(false, Duration.ofHours(1), 5, 0), messages))
                .contains("off");
    }
}
