package org.scimconsole.console.widget;

import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.Problem;

/** Shows its content, or in its place why there is none yet: loading, empty, failed, offline. */
@DefaultProperty("content")
public final class StatePane extends StackPane {
    private final ObjectProperty<@Nullable Node> content = new SimpleObjectProperty<>(this, "content", null);
    private final Label emptyTitle = new Label();
    private final Label emptyText = new Label();
    private final Button emptyAction = new Button();
    private final Label problemText = new Label();
    private final Label problemStep = new Label();
    private final Button retry = new Button();
    private final Label loadingText = new Label();
    private final StackPane problemIcon = new StackPane();
    private Feather emptyIcon = Feather.INBOX;
    private Loading loading = new Loading();

    /** A pane that shows its content as soon as it is connected to a {@link Loading}. */
    public StatePane() {
        getStyleClass().add("state-pane");
        emptyAction.setId("empty-action");
        content.addListener((observable, before, now) -> show());
        emptyAction.visibleProperty().bind(emptyAction.textProperty().isNotEmpty());
        emptyAction.managedProperty().bind(emptyAction.visibleProperty());
        retry.visibleProperty()
                .bind(retry.textProperty()
                        .isNotEmpty()
                        .and(retry.onActionProperty().isNotNull()));
        retry.managedProperty().bind(retry.visibleProperty());
        emptyTitle.getStyleClass().add("state-title");
        problemText.getStyleClass().add("state-title");
        for (Label words : new Label[] {emptyTitle, emptyText, problemText, problemStep, loadingText}) {
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            words.visibleProperty().bind(words.textProperty().isNotEmpty());
            words.managedProperty().bind(words.visibleProperty());
        }
    }

    /** @param source where the data stands; the pane follows it from now on */
    public void follow(Loading source) {
        loading = source;
        source.stateProperty().addListener((observable, before, now) -> show());
        source.problemProperty().addListener((observable, before, now) -> show());
        show();
    }

    private void show() {
        Problem problem = loading.problem();
        Node shown = content.get();
        switch (loading.state()) {
            case READY -> getChildren().setAll(shown == null ? new Region() : shown);
            case LOADING -> getChildren().setAll(column(new ProgressIndicator(), loadingText));
            case EMPTY -> getChildren().setAll(column(icon(emptyIcon), emptyTitle, emptyText, emptyAction));
            case FAILED, OFFLINE -> {
                boolean offline = loading.state() == Loading.State.OFFLINE;
                problemIcon.getChildren().setAll(icon(offline ? Feather.WIFI_OFF : Feather.ALERT_OCTAGON));
                problemText.setText(problem == null ? "" : problem.sentence());
                problemStep.setText(problem == null ? "" : problem.nextStep());
                getChildren().setAll(column(problemIcon, problemText, problemStep, retry));
            }
        }
    }

    private static Node icon(Feather which) {
        Node icon = Icons.of(which);
        icon.getStyleClass().add("state-icon");
        return icon;
    }

    private static VBox column(Node... nodes) {
        VBox column = new VBox(nodes);
        column.getStyleClass().add("state-column");
        column.setAlignment(Pos.CENTER);
        column.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return column;
    }

    /** @return what is shown when there is something */
    public @Nullable Node getContent() {
        return content.get();
    }

    /** @param value what is shown when there is something */
    public void setContent(@Nullable Node value) {
        content.set(value);
    }

    /** @return what is shown when there is something */
    public ObjectProperty<@Nullable Node> contentProperty() {
        return content;
    }

    /** @return the headline when there is nothing */
    public StringProperty emptyTitleProperty() {
        return emptyTitle.textProperty();
    }

    /** @return the headline when there is nothing, now */
    public String getEmptyTitle() {
        return emptyTitle.getText();
    }

    /** @param value the headline when there is nothing */
    public void setEmptyTitle(String value) {
        emptyTitle.setText(value);
    }

    /** @return what to do about there being nothing */
    public StringProperty emptyTextProperty() {
        return emptyText.textProperty();
    }

    /** @return what to do about there being nothing, now */
    public String getEmptyText() {
        return emptyText.getText();
    }

    /** @param value what to do about there being nothing */
    public void setEmptyText(String value) {
        emptyText.setText(value);
    }

    /** @return the icon when there is nothing */
    public Feather getEmptyIcon() {
        return emptyIcon;
    }

    /** @param value the icon when there is nothing */
    public void setEmptyIcon(Feather value) {
        emptyIcon = value;
        show();
    }

    /** @return the button when there is nothing; no words, no button */
    public String getEmptyActionText() {
        return emptyAction.getText();
    }

    /** @param value the button when there is nothing; no words, no button */
    public void setEmptyActionText(String value) {
        emptyAction.setText(value);
    }

    /** @return what the button does when there is nothing */
    public @Nullable EventHandler<ActionEvent> getOnEmptyAction() {
        return emptyAction.getOnAction();
    }

    /** @param value what the button does when there is nothing */
    public void setOnEmptyAction(@Nullable EventHandler<ActionEvent> value) {
        emptyAction.setOnAction(value);
    }

    /** @return the words beside the spinner */
    public String getLoadingText() {
        return loadingText.getText();
    }

    /** @param value the words beside the spinner */
    public void setLoadingText(String value) {
        loadingText.setText(value);
    }

    /** @return the words on the retry button */
    public String getRetryText() {
        return retry.getText();
    }

    /** @param value the words on the retry button */
    public void setRetryText(String value) {
        retry.setText(value);
    }

    /** @return what the retry button does */
    public @Nullable EventHandler<ActionEvent> getOnRetry() {
        return retry.getOnAction();
    }

    /** @param value what the retry button does */
    public void setOnRetry(@Nullable EventHandler<ActionEvent> value) {
        retry.setOnAction(value);
    }
}
