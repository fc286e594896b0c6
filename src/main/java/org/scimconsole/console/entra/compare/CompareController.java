package org.scimconsole.console.entra.compare;

import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.CountFilter;
import org.scimconsole.console.list.OpenDialog;
import org.scimconsole.console.list.RowExport;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.list.TableColumns;
import org.scimconsole.console.list.VerdictView;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.Facts;
import org.scimconsole.console.widget.SearchField;
import org.scimconsole.console.widget.StatePane;
import org.scimconsole.console.widget.Tone;
import org.scimconsole.console.widget.WorkLine;
import org.scimconsole.entra.log.JoinVerdict;

/** Drives the comparison of both logs. */
public final class CompareController implements ShownPage {
    private final CompareViewModel viewModel;
    private final PageContext context;
    private final OpenDialog openDialog;
    private final SaveDialog saveDialog;

    @FXML
    private SplitPane split;

    @FXML
    private VBox master;

    @FXML
    private Node detail;

    @FXML
    private MenuButton export;

    @FXML
    private WorkLine work;

    @FXML
    private Banner summary;

    @FXML
    private SearchField search;

    @FXML
    private CountFilter verdicts;

    @FXML
    private StatePane state;

    @FXML
    private TableView<CompareRow> table;

    @FXML
    private TableColumn<CompareRow, CompareRow> verdict;

    @FXML
    private TableColumn<CompareRow, String> at;

    @FXML
    private TableColumn<CompareRow, String> who;

    @FXML
    private TableColumn<CompareRow, String> entra;

    @FXML
    private TableColumn<CompareRow, String> reason;

    @FXML
    private TableColumn<CompareRow, String> ourSide;

    @FXML
    private TableColumn<CompareRow, String> apart;

    @FXML
    private Label title;

    @FXML
    private Label explanation;

    @FXML
    private VBox theirs;

    @FXML
    private VBox ours;

    CompareController(CompareViewModel viewModel, PageContext context, OpenDialog openDialog, SaveDialog saveDialog) {
        this.viewModel = viewModel;
        this.context = context;
        this.openDialog = openDialog;
        this.saveDialog = saveDialog;
    }

    @FXML
    private void initialize() {
        Messages messages = context.messages();
        view().follow(viewModel.summaryProperty().isNotEmpty());
        summary.textProperty().bind(viewModel.summaryProperty());
        showColumns(messages, context.formats());
        split.getItems().remove(detail);
        viewModel.selectedProperty().addListener((observable, before, now) -> show(now));
    }

    private void showColumns(Messages messages, Formats formats) {
        TableColumns.node(verdict, row -> badge(row.verdict()));
        TableColumns.text(at, row -> formats.dateTime(row.at()));
        TableColumns.text(who, CompareRow::who);
        TableColumns.text(entra, row -> words(row.action(), row.status(), row.code()));
        TableColumns.text(reason, CompareRow::reason);
        TableColumns.text(
                ourSide,
                row -> row.request().isEmpty() ? "" : words(row.request(), String.valueOf(row.answered()), row.rule()));
        TableColumns.text(apart, row -> row.apart().isEmpty() ? "" : messages.text("compare.apart", row.apart()));
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((observable, before, now) -> viewModel.select(now));
    }

    private static String words(String... parts) {
        return String.join(
                " · ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }

    private Badge badge(JoinVerdict one) {
        String word = viewModel.word(one.name());
        return switch (one) {
            case MISSING_HERE -> new Badge(word, Tone.DANGER, Feather.ALERT_OCTAGON);
            case DISAGREE -> new Badge(word, Tone.DANGER, Feather.SHUFFLE);
            case REFUSED_HERE -> new Badge(word, Tone.WARNING, Feather.X_CIRCLE);
            case NEVER_ARRIVED -> new Badge(word, Tone.WARNING, Feather.WIFI_OFF);
            case SKIPPED -> new Badge(word, Tone.NEUTRAL, Feather.SKIP_FORWARD);
            case ONLY_HERE -> new Badge(word, Tone.ACCENT, Feather.LOG_IN);
            case NOT_KEPT -> new Badge(word, Tone.NEUTRAL, Feather.ARCHIVE);
            case AGREE -> new Badge(word, Tone.SUCCESS, Feather.CHECK_CIRCLE);
        };
    }

    private void show(@Nullable BothSides sides) {
        if (sides == null) {
            split.getItems().setAll(master);
            return;
        }
        title.setText(sides.row().who());
        explanation.setText(sides.explanation());
        theirs.getChildren().setAll(part("compare.side.entra", sides.theirs(), "compare.side.entra.none"));
        lines(theirs, "compare.steps", sides.steps());
        lines(theirs, "compare.changes", sides.changes());
        ours.getChildren().setAll(part("compare.side.ours", sides.ours(), "compare.side.ours.none"));
        for (BothSides.Request request : sides.requests()) {
            Hyperlink link = new Hyperlink(request.words());
            link.getStyleClass().addAll("small", "mono");
            link.setOnAction(event -> context.navigator().open("log", "request:" + request.id()));
            ours.getChildren().add(link);
        }
        if (split.getItems().size() != 2) {
            split.getItems().setAll(master, detail);
            split.setDividerPositions(0.58);
        }
    }

    private List<Node> part(String heading, List<BothSides.Fact> values, String none) {
        Label head = new Label(context.messages().text(heading));
        head.getStyleClass().add("section-title");
        if (values.isEmpty()) {
            Label nothing = wrapped(context.messages().text(none));
            nothing.getStyleClass().add("muted");
            return List.of(head, nothing);
        }
        Facts facts = new Facts();
        values.forEach(fact -> facts.add(fact.name(), fact.value()));
        return List.of(head, facts);
    }

    private void lines(VBox to, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            Label head = new Label(context.messages().text(heading));
            head.getStyleClass().add("field-label");
            to.getChildren().add(head);
            lines.forEach(line -> {
                Label label = wrapped(line);
                label.getStyleClass().add("small");
                to.getChildren().add(label);
            });
        }
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private VerdictView<CompareRow> view() {
        return new VerdictView<>(
                "compare",
                viewModel.rows(),
                viewModel::open,
                context,
                openDialog,
                saveDialog,
                new VerdictView.Controls<>(master, work, search, verdicts, state, export, table));
    }

    @FXML
    private void close() {
        table.getSelectionModel().clearSelection();
        viewModel.select(null);
    }

    @FXML
    private void choose() {
        view().choose();
    }

    @FXML
    private void exportCsv() {
        view().export("both-logs.csv", RowExport.Format.CSV);
    }

    @FXML
    private void exportJson() {
        view().export("both-logs.json", RowExport.Format.JSON);
    }

    /** @param argument the files to compare with, one a line; empty to leave what is shown */
    @Override
    public void shown(String argument) {
        view().shown(argument);
    }

    @Override
    public void hidden() {
        viewModel.rows().cancel();
    }

    @Override
    public void focusSearch() {
        view().focusSearch();
    }

    @Override
    public boolean closeInner() {
        if (viewModel.selectedProperty().get() != null) {
            close();
            return true;
        }
        return view().clearSearch();
    }
}
