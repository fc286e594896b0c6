package org.scimconsole.console.whynot;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Facts;
import org.scimconsole.console.widget.Icons;
import org.scimconsole.console.widget.SearchField;
import org.scimconsole.console.widget.StatePane;
import org.scimconsole.console.widget.Tone;

/** Drives the page Why not? */
public final class WhyNotController implements ShownPage {
    private final WhyNotViewModel viewModel;
    private final PageContext context;

    @FXML
    private SearchField question;

    @FXML
    private StatePane state;

    @FXML
    private HBox head;

    @FXML
    private StackPane mark;

    @FXML
    private Label title;

    @FXML
    private Label sentence;

    @FXML
    private Facts acting;

    @FXML
    private FlowPane candidates;

    @FXML
    private Button open;

    @FXML
    private Button go;

    @FXML
    private Button log;

    @FXML
    private VBox steps;

    @FXML
    private Label chain;

    WhyNotController(WhyNotViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
    }

    @FXML
    private void initialize() {
        question.textProperty().bindBidirectional(viewModel.questionProperty());
        question.setOnAction(event -> viewModel.ask());
        state.setEmptyIcon(Feather.HELP_CIRCLE);
        state.follow(viewModel.loading());
        viewModel.verdictProperty().addListener((observable, before, now) -> show(now));
    }

    private void show(@Nullable Verdict verdict) {
        if (verdict == null) {
            return;
        }
        verdict.tone().applyTo(head);
        verdict.tone().applyTo(mark);
        mark.getChildren().setAll(Icons.of(Icons.of(verdict.tone())));
        title.setText(verdict.title());
        sentence.setText(verdict.sentence());
        acting.clear();
        acting.add(context.messages().text("whynot.acting"), verdict.acting());
        acting.add(context.messages().text("whynot.where"), verdict.where());
        if (!verdict.rule().isEmpty()) {
            acting.add(context.messages().text("whynot.rule.name"), verdict.rule());
        }
        candidates.getChildren().clear();
        for (Verdict.Candidate one : verdict.candidates()) {
            Hyperlink link = new Hyperlink(one.name(), Icons.of(one.group() ? Feather.GRID : Feather.USER));
            link.setOnAction(event -> viewModel.shown(one.id()));
            candidates.getChildren().add(link);
        }
        open.setVisible(!verdict.subjectId().isEmpty());
        open.setManaged(open.isVisible());
        go.setVisible(!verdict.goTo().isEmpty());
        go.setManaged(go.isVisible());
        go.setText(go.isVisible() ? context.messages().text("whynot.go." + verdict.goTo()) : "");
        log.setVisible(verdict.candidates().isEmpty());
        log.setManaged(log.isVisible());
        chain.setVisible(!verdict.steps().isEmpty());
        steps.getChildren().setAll(verdict.steps().stream().map(this::step).toList());
    }

    private Node step(Verdict.Link link) {
        Tone tone = link.bad() ? Tone.DANGER : link.reached() ? Tone.SUCCESS : Tone.WARNING;
        StackPane dot = new StackPane(Icons.of(link.reached() && !link.bad() ? Feather.CHECK : Feather.X));
        dot.getStyleClass().add("timeline-mark");
        tone.applyTo(dot);
        Label stage = new Label(link.stage());
        stage.getStyleClass().addAll("muted", "small");
        Label words = new Label(link.sentence());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("timeline-title");
        VBox text = new VBox(2, stage, words);
        if (!link.when().isEmpty()) {
            Label when = new Label(link.when());
            when.getStyleClass().addAll("muted", "small");
            text.getChildren().add(when);
        }
        if (!link.requestId().isEmpty()) {
            Hyperlink request = new Hyperlink(link.request());
            request.getStyleClass().addAll("small", "mono");
            request.setOnAction(event -> context.navigator().open("log", "request:" + link.requestId()));
            text.getChildren().add(request);
        }
        if (!link.act().isEmpty()) {
            Label act = new Label(link.act(), Icons.of(Feather.ARROW_RIGHT));
            act.setWrapText(true);
            act.setMinHeight(Region.USE_PREF_SIZE);
            act.getStyleClass().add("step-act");
            text.getChildren().add(act);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(dot, text);
        row.getStyleClass().add("timeline-entry");
        return row;
    }

    @FXML
    private void ask() {
        viewModel.ask();
    }

    @FXML
    private void openSubject() {
        Verdict verdict = viewModel.verdictProperty().get();
        if (verdict != null) {
            context.navigator().open(verdict.subjectPage(), verdict.subjectId());
        }
    }

    @FXML
    private void goThere() {
        Verdict verdict = viewModel.verdictProperty().get();
        if (verdict != null) {
            context.navigator().open(verdict.goTo(), verdict.goTo().equals("security") ? "scim" : "");
        }
    }

    @FXML
    private void openLog() {
        Verdict verdict = viewModel.verdictProperty().get();
        if (verdict != null) {
            context.navigator()
                    .open(
                            "log",
                            verdict.subjectId().isEmpty()
                                    ? viewModel.questionProperty().get().strip()
                                    : (verdict.subjectPage().equals("groups") ? "group:" : "user:")
                                            + verdict.subjectId());
        }
    }

    @Override
    public void shown(String argument) {
        viewModel.shown(argument);
        if (argument.isEmpty()) {
            focusSearch();
        }
    }

    @Override
    public void hidden() {
        viewModel.hidden();
    }

    @Override
    public void refresh() {
        viewModel.ask();
    }

    @Override
    public void focusSearch() {
        question.requestFocus();
        question.selectAll();
    }

    @Override
    public boolean closeInner() {
        if (viewModel.questionProperty().get().isEmpty()) {
            return false;
        }
        viewModel.questionProperty().set("");
        viewModel.ask();
        return true;
    }
}
