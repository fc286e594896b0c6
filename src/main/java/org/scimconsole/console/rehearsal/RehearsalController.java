package org.scimconsole.console.rehearsal;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.FilterChoice;
import org.scimconsole.console.list.ListFoot;
import org.scimconsole.console.list.RowCopy;
import org.scimconsole.console.list.TableColumns;
import org.scimconsole.console.list.TableMemory;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.page.ShownPage;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.CopyField;
import org.scimconsole.console.widget.Facts;
import org.scimconsole.console.widget.StatePane;
import org.scimconsole.console.widget.Tone;

/** Drives the page Rehearsal. */
public final class RehearsalController implements ShownPage {
    private final RehearsalViewModel viewModel;
    private final PageContext context;
    private final RehearsalDialogs dialogs;

    @FXML
    private Banner problem;

    @FXML
    private StatePane state;

    @FXML
    private Banner waiting;

    @FXML
    private Banner scimOff;

    @FXML
    private Banner movedOn;

    @FXML
    private Banner braked;

    @FXML
    private CopyField baseUrl;

    @FXML
    private Facts facts;

    @FXML
    private Facts counts;

    @FXML
    private Button adopt;

    @FXML
    private Button drop;

    @FXML
    private ChoiceBox<Part> part;

    @FXML
    private StatePane rowsState;

    @FXML
    private TableView<RehearsalRow> table;

    @FXML
    private TableColumn<RehearsalRow, RehearsalRow> kind;

    @FXML
    private TableColumn<RehearsalRow, String> name;

    @FXML
    private TableColumn<RehearsalRow, String> detail;

    @FXML
    private ListFoot foot;

    RehearsalController(RehearsalViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
        dialogs = new RehearsalDialogs(viewModel, context);
    }

    @FXML
    private void initialize() {
        Messages messages = context.messages();
        problem.textProperty().bind(viewModel.problemProperty());
        state.setEmptyIcon(Feather.PLAY_CIRCLE);
        state.follow(viewModel.loading());
        baseUrl.setOnCopy(text -> {
            context.clipboard().put(text);
            context.announcer().tell(messages.text("rehearsal.url.copied"));
        });
        drop.disableProperty().bind(viewModel.busyProperty());
        adopt.disableProperty()
                .bind(viewModel
                        .busyProperty()
                        .or(Bindings.createBooleanBinding(this::nothingToAdopt, viewModel.summaryProperty())));
        viewModel.summaryProperty().addListener((observable, before, now) -> show(now));
        FilterChoice.bind(part, Part.values(), viewModel.partProperty(), messages, "rehearsal.part.");
        rowsState.follow(viewModel.rows().loading());
        showColumns(messages);
        foot.count(viewModel.rows(), total -> messages.text("rehearsal.count", total));
    }

    private boolean nothingToAdopt() {
        RehearsalSummary now = viewModel.summaryProperty().get();
        return now == null || !now.adoptable();
    }

    private void showColumns(Messages messages) {
        TableColumns.node(kind, this::badge);
        TableColumns.text(name, RehearsalRow::name);
        TableColumns.text(detail, RehearsalRow::detail);
        detail.setCellFactory(column -> new WholeTextCell());
        new TableMemory(context.tasks(), context.settings(), "rehearsal").follow(table);
        table.setItems(viewModel.rows().rows());
        new RowCopy<RehearsalRow>(RehearsalRow.CELL_NAMES, RehearsalRow::cells)
                .install(table, context.clipboard(), messages);
    }

    private Badge badge(RehearsalRow row) {
        String word = viewModel.kindWord(row.kind());
        return switch (row.kind()) {
            case "CREATED", "JOINED", "RESTORED", "ACTIVATED" -> new Badge(word, Tone.SUCCESS, Feather.PLUS_CIRCLE);
            case "ADOPTED", "LINKED" -> new Badge(word, Tone.ACCENT, Feather.LINK);
            case "DEACTIVATED", "LEFT", "UNLINKED" -> new Badge(word, Tone.WARNING, Feather.MINUS_CIRCLE);
            case "DELETED" -> new Badge(word, Tone.DANGER, Feather.TRASH_2);
            case "REFUSED" -> new Badge(word, Tone.DANGER, Feather.X_CIRCLE);
            default -> new Badge(word, Tone.NEUTRAL, Feather.EDIT_2);
        };
    }

    private void show(@Nullable RehearsalSummary now) {
        if (now == null) {
            return;
        }
        baseUrl.valueProperty().set(now.baseUrl());
        waiting.setText(now.nothing());
        scimOff.setText(now.scimOff());
        movedOn.setText(now.movedOn());
        braked.setText(now.braked());
        facts.clear();
        now.facts().forEach(fact -> facts.add(fact.name(), fact.value()));
        counts.clear();
        now.counts().forEach(fact -> counts.add(fact.name(), fact.value()));
    }

    @FXML
    private void begin() {
        dialogs.begin();
    }

    @FXML
    private void adopt() {
        dialogs.adopt();
    }

    @FXML
    private void drop() {
        dialogs.drop();
    }

    @FXML
    private void retry() {
        viewModel.load();
    }

    @FXML
    private void openSecurity() {
        context.navigator().open("security", "");
    }

    @Override
    public void shown(String argument) {
        viewModel.shown();
    }

    @Override
    public void hidden() {
        viewModel.hidden();
    }

    @Override
    public void refresh() {
        viewModel.load();
    }

    /** Long details are cut by the column; the whole text comes as a tooltip. */
    private static final class WholeTextCell extends javafx.scene.control.TableCell<RehearsalRow, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            boolean nothing = empty || text == null || text.isEmpty();
            setText(nothing ? null : text);
            setTooltip(nothing ? null : new Tooltip(text));
        }
    }
}
