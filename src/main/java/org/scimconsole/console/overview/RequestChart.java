package org.scimconsole.console.overview;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.scimconsole.console.i18n.Messages;

/** Stacked bars of requests: changed below, read above it, refused on top. Words say the same below. */
final class RequestChart extends VBox {
    private static final double HEIGHT = 210;

    private final Messages messages;

    RequestChart(Messages messages) {
        this.messages = messages;
        getStyleClass().add("request-chart");
    }

    void show(List<Bar> bars) {
        int highest = Math.max(1, bars.stream().mapToInt(Bar::total).max().orElse(1));
        HBox columns = new HBox();
        columns.getStyleClass().add("chart-columns");
        columns.setAlignment(Pos.BOTTOM_LEFT);
        columns.setMinHeight(HEIGHT);
        columns.setPrefHeight(HEIGHT);
        for (Bar bar : bars) {
            VBox column = new VBox(
                    part("chart-refused", bar.refused(), highest),
                    part("chart-read", bar.read(), highest),
                    part("chart-changed", bar.changed(), highest));
            column.setAlignment(Pos.BOTTOM_CENTER);
            StackPane place = new StackPane(column);
            place.getStyleClass().add("chart-place");
            place.setAlignment(Pos.BOTTOM_CENTER);
            HBox.setHgrow(place, Priority.ALWAYS);
            place.setMaxWidth(Double.MAX_VALUE);
            Tooltip.install(
                    place,
                    new Tooltip(
                            messages.text("overview.chart.bar", bar.from(), bar.changed(), bar.read(), bar.refused())));
            columns.getChildren().add(place);
        }
        StackPane area = new StackPane(columns);
        if (bars.stream().allMatch(bar -> bar.total() == 0)) {
            Label none = new Label(messages.text("overview.chart.none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            area.getChildren().add(none);
        }
        Label first = new Label(bars.isEmpty() ? "" : bars.get(0).from());
        Label last = new Label(messages.text("overview.chart.now"));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox axis = new HBox(first, between, last);
        axis.getStyleClass().add("chart-axis");
        HBox legend = new HBox(
                key(
                        "chart-changed",
                        "overview.chart.changed",
                        bars.stream().mapToInt(Bar::changed).sum()),
                key(
                        "chart-read",
                        "overview.chart.read",
                        bars.stream().mapToInt(Bar::read).sum()),
                key(
                        "chart-refused",
                        "overview.chart.refused",
                        bars.stream().mapToInt(Bar::refused).sum()));
        legend.getStyleClass().add("chart-legend");
        getChildren().setAll(area, axis, legend);
        setAccessibleText(messages.text(
                "overview.chart.words",
                bars.stream().mapToInt(Bar::changed).sum(),
                bars.stream().mapToInt(Bar::read).sum(),
                bars.stream().mapToInt(Bar::refused).sum()));
    }

    private static Region part(String style, int count, int highest) {
        Region part = new Region();
        part.getStyleClass().addAll("chart-part", style);
        // A single request among thousands is still a visible line.
        double height = count == 0 ? 0 : Math.max(3, HEIGHT * count / highest);
        part.setMinHeight(height);
        part.setPrefHeight(height);
        part.setMaxHeight(height);
        return part;
    }

    private HBox key(String style, String text, int count) {
        Region colour = new Region();
        colour.getStyleClass().addAll("chart-key", style);
        HBox key = new HBox(colour, new Label(messages.text(text, count)));
        key.setAlignment(Pos.CENTER_LEFT);
        key.setSpacing(8);
        return key;
    }
}
