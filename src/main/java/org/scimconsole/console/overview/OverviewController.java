package org.scimconsole.console.overview;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Navigator;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Icons;
import org.scimconsole.console.widget.StatePane;

/** Drives the overview. */
public final class OverviewController implements ShownPage {
    private static final double NARROW = 800;
    private static final double WHOLE = 100;
    private static final double HEALTH_PART = 44;

    private final OverviewViewModel viewModel;
    private final Messages messages;
    private final Navigator navigator;
    private final RequestChart requests;

    @FXML
    private StatePane statePane;

    @FXML
    private VBox heartbeat;

    @FXML
    private VBox health;

    @FXML
    private FlowPane figures;

    @FXML
    private GridPane grid;

    @FXML
    private VBox chart;

    OverviewController(OverviewViewModel viewModel, Messages messages, Navigator navigator) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.navigator = navigator;
        requests = new RequestChart(messages);
    }

    @FXML
    private void initialize() {
        statePane.setRetryText(messages.text("common.retry"));
        statePane.setOnRetry(event -> refresh());
        statePane.follow(viewModel.loading());
        chart.getChildren().add(requests);
        statePane.widthProperty().addListener((observable, before, now) -> stack(now.doubleValue() < NARROW));
        HeartbeatPane beats = new HeartbeatPane(messages, navigator);
        heartbeat.getChildren().add(beats);
        viewModel.beatProperty().addListener((observable, before, now) -> beats.show(now));
        viewModel.health().addListener((ListChangeListener<Health>) change -> showHealth());
        viewModel.figures().addListener((ListChangeListener<Figure>) change -> showFigures());
        viewModel.bars().addListener((ListChangeListener<Bar>) change -> requests.show(viewModel.bars()));
    }

    /** Side by side where there is room, else one below the other. */
    private void stack(boolean narrow) {
        GridPane.setConstraints(chart, narrow ? 0 : 1, narrow ? 1 : 0);
        grid.getColumnConstraints().get(0).setPercentWidth(narrow ? WHOLE : HEALTH_PART);
        grid.getColumnConstraints().get(1).setPercentWidth(narrow ? 0 : WHOLE - HEALTH_PART);
    }

    private void showHealth() {
        health.getChildren().setAll(viewModel.health().stream().map(this::line).toList());
    }

    private Node line(Health line) {
        Label name = new Label(line.name());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(name, space, new Badge(line.value(), line.tone(), Icons.of(line.tone())));
        row.getStyleClass().add("health-line");
        row.setAlignment(Pos.CENTER_LEFT);
        if (!line.page().isEmpty() && navigator.knows(line.page())) {
            Button more = new Button(null, Icons.of(Feather.CHEVRON_RIGHT));
            more.getStyleClass().addAll("flat", "button-icon");
            more.setAccessibleText(line.name());
            more.setOnAction(event -> navigator.open(line.page(), line.argument()));
            row.getChildren().add(more);
        }
        return row;
    }

    private void showFigures() {
        figures.getChildren()
                .setAll(viewModel.figures().stream()
                        .map(OverviewController::tile)
                        .toList());
    }

    private static Node tile(Figure figure) {
        Label value = new Label(figure.value());
        value.getStyleClass().add("figure-value");
        Label name = new Label(figure.name());
        name.getStyleClass().add("muted");
        VBox tile = new VBox(value, name);
        tile.getStyleClass().addAll("panel", "figure");
        return tile;
    }

    @Override
    public void shown(String argument) {
        viewModel.start();
    }

    @Override
    public void refresh() {
        viewModel.load();
    }

    @Override
    public void hidden() {
        viewModel.stop();
    }
}
