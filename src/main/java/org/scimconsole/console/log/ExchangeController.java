package org.scimconsole.console.log;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.Facts;
import org.scimconsole.console.widget.StatePane;

/** Drives the pane with the HTTP exchange of one row. */
public final class ExchangeController {
    private final LogViewModel viewModel;
    private final PageContext context;

    @FXML
    private Label sentence;

    @FXML
    private StatePane state;

    @FXML
    private Button openSubject;

    @FXML
    private Button onlySubject;

    @FXML
    private Button onlyCycle;

    @FXML
    private Button onlyRule;

    @FXML
    private Facts facts;

    @FXML
    private TextArea request;

    @FXML
    private TextArea response;

    ExchangeController(LogViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
    }

    @FXML
    private void initialize() {
        state.follow(viewModel.exchangeLoading());
        viewModel.exchangeProperty().addListener((observable, before, now) -> show(now));
    }

    private void show(@Nullable Exchange exchange) {
        if (exchange == null) {
            sentence.setText("");
            return;
        }
        Messages messages = context.messages();
        LogRow row = exchange.row();
        sentence.setText(row.sentence());
        facts.clear();
        fact("log.fact.time", context.formats().dateTime(row.at()));
        fact("log.fact.outcome", Events.word(row.outcome(), messages));
        fact("log.fact.rule", row.rule());
        fact("log.fact.subject", row.subjectName());
        fact("log.fact.id", row.subjectId());
        fact("log.fact.external_id", row.subjectExternalId());
        fact(
                "log.fact.request",
                messages.text(
                        "log.row.request",
                        row.method(),
                        row.path(),
                        String.valueOf(row.status()),
                        row.durationMillis()));
        fact("log.fact.request_id", row.id());
        fact("log.fact.cycle", row.cycle());
        fact("log.fact.actor", row.actor());
        fact("log.fact.source", row.source());
        fill(request, exchange.request());
        fill(response, exchange.response());
        openSubject.setDisable(row.subjectId().isEmpty());
        onlySubject.setDisable(row.subjectId().isEmpty() && row.subjectName().isEmpty());
        onlyCycle.setDisable(row.cycle().isEmpty());
        onlyRule.setDisable(row.rule().isEmpty());
    }

    private void fact(String key, String value) {
        if (!value.isEmpty()) {
            facts.add(context.messages().text(key), value);
        }
    }

    private void fill(TextArea area, String body) {
        area.setText(body.isEmpty() ? context.messages().text("log.exchange.none") : body);
        area.setPrefRowCount(Math.max(4, Math.min(24, body.split("\n", -1).length)));
    }

    @FXML
    private void openSubject() {
        with(row -> context.navigator().open(row.subjectType().equals("GROUP") ? "groups" : "users", row.subjectId()));
    }

    @FXML
    private void onlySubject() {
        with(row -> {
            if (row.subjectId().isEmpty()) {
                viewModel.use(LogFilter.ALL.withWords(row.subjectName()));
            } else if (row.subjectType().equals("GROUP")) {
                viewModel.use(LogFilter.ALL.withGroup(row.subjectId()));
            } else {
                viewModel.use(LogFilter.ALL.withUser(row.subjectId()));
            }
        });
    }

    @FXML
    private void onlyCycle() {
        with(row -> viewModel.use(LogFilter.ALL.withCycle(row.cycle())));
    }

    @FXML
    private void onlyRule() {
        with(row -> viewModel.use(LogFilter.ALL.withRule(row.rule())));
    }

    private void with(Consumer<LogRow> action) {
        Exchange shown = viewModel.exchangeProperty().get();
        if (shown != null) {
            action.accept(shown.row());
        }
    }

    @FXML
    private void copyExchange() {
        with(row -> {
            context.clipboard()
                    .put(row.method() + " " + row.path() + "\n" + request.getText() + "\n\n" + row.status() + "\n"
                            + response.getText() + "\n");
            context.announcer().tell(context.messages().text("common.copied"));
        });
    }

    @FXML
    private void retry() {
        viewModel.open(viewModel.entryIdProperty().get());
    }

    @FXML
    private void close() {
        viewModel.open("");
    }
}
