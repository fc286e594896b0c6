package org.scimconsole.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What several rounds measured: the machine is shared, so the median counts and the spread is told. */
final class Rounds {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double median() {
        List<Double> sorted = sorted();
        return sorted.get(sorted.size() / 2);
    }

    /** @return median (least–most) */
    String text(String format) {
        List<Double> sorted = sorted();
        return String.format(
                Locale.ROOT,
                format + " (" + format + "–" + format + ")",
                median(),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }

    private List<Double> sorted() {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted;
    }
}
