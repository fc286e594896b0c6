package org.scimconsole.console.detail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.TableColumns;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.DialogCard;
import org.scimconsole.console.widget.StatePane;
import org.scimconsole.console.widget.Tone;

/** The card that shows how a user or group was at a moment, beside how it is now. */
public final class AsOfDialog {
    private static final int HEIGHT = 340;

    private final AsOfViewModel viewModel;
    private final PageContext context;
    private final Messages messages;
    private final String name;

    private AsOfDialog(PageContext context, boolean group, String id, String name) {
        this.context = context;
        this.name = name;
        messages = context.messages();
        viewModel = new AsOfViewModel(
                context.api(), context.tasks(), messages, context.formats(), context.clock(), group, id);
    }

    /**
     * @param context of the page
     * @param id whose past
     * @param name of that person
     */
    public static AsOfDialog ofUser(PageContext context, String id, String name) {
        return new AsOfDialog(context, false, id, name);
    }

    /**
     * @param context of the page
     * @param id which group's past
     * @param name of that group
     */
    public static AsOfDialog ofGroup(PageContext context, String id, String name) {
        return new AsOfDialog(context, true, id, name);
    }

    /** @param at the moment to begin with */
    public void show(Instant at) {
        DialogCard card = new DialogCard(messages.text("detail.as_of.title", name));
        card.setId("as-of-dialog");
        card.getStyleClass().add("wide-dialog");
        card.add(moment());
        Label wrong = words("field-problem");
        wrong.textProperty().bind(viewModel.problemProperty());
        wrong.visibleProperty().bind(viewModel.problemProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        card.add(wrong);
        Label sentence = words("timeline-title");
        sentence.setId("as-of-sentence");
        sentence.textProperty().bind(viewModel.sentenceProperty());
        card.add(sentence);
        StatePane state = new StatePane();
        state.setLoadingText(messages.text("common.loading"));
        state.setRetryText(messages.text("common.retry"));
        state.setOnRetry(event -> viewModel.showTyped());
        state.setContent(table());
        state.setMinHeight(HEIGHT);
        state.follow(viewModel.loading());
        card.add(state);
        card.safe(messages.text("common.close"), () -> {
            viewModel.close();
            context.overlay().hide();
        });
        context.overlay().show(card, () -> {
            viewModel.close();
            return true;
        });
        viewModel.show(at);
    }

    private static Label words(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private Node moment() {
        DatePicker day = new DatePicker();
        day.setId("as-of-day");
        day.setConverter(new LocalDay(messages));
        day.getEditor().setAccessibleText(messages.text("detail.as_of.day"));
        day.valueProperty().bindBidirectional(viewModel.dateProperty());
        TextField time = new TextField();
        time.setId("as-of-time");
        time.setPrefColumnCount(5);
        time.setAccessibleText(messages.text("detail.as_of.time"));
        time.textProperty().bindBidirectional(viewModel.timeProperty());
        time.setOnAction(event -> viewModel.showTyped());
        Button go = new Button(messages.text("detail.as_of.show"));
        go.setId("as-of-show");
        go.setOnAction(event -> viewModel.showTyped());
        Label at = new Label(messages.text("detail.as_of.at"));
        at.setLabelFor(time);
        HBox moment = new HBox(10, at, day, time, go);
        moment.setAlignment(Pos.CENTER_LEFT);
        return moment;
    }

    private TableView<AsOfRow> table() {
        TableView<AsOfRow> table = new TableView<>();
        table.setId("as-of-table");
        table.setAccessibleText(messages.text("detail.as_of.title", name));
        table.getStyleClass().add("rows-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<AsOfRow, String> attribute = new TableColumn<>(messages.text("detail.as_of.column.attribute"));
        TableColumns.text(attribute, AsOfRow::attribute);
        TableColumn<AsOfRow, String> then = new TableColumn<>(messages.text("detail.as_of.column.then"));
        TableColumns.text(then, AsOfRow::then);
        TableColumn<AsOfRow, String> now = new TableColumn<>(messages.text("detail.as_of.column.now"));
        TableColumns.text(now, AsOfRow::now);
        TableColumn<AsOfRow, AsOfRow> change = new TableColumn<>("");
        change.setSortable(false);
        TableColumns.node(change, this::change);
        attribute.setPrefWidth(210);
        then.setPrefWidth(230);
        now.setPrefWidth(230);
        change.setPrefWidth(110);
        table.getColumns().add(attribute);
        table.getColumns().add(then);
        table.getColumns().add(now);
        table.getColumns().add(change);
        table.setItems(viewModel.rows());
        return table;
    }

    private Node change(AsOfRow row) {
        return row.differs()
                ? new Badge(messages.text("detail.as_of.differs"), Tone.ACCENT, Feather.EDIT_2)
                : new Label(messages.text("common.none"));
    }

    /** Days as the console's locale writes them. */
    private static final class LocalDay extends StringConverter<@Nullable LocalDate> {
        private final DateTimeFormatter format;

        LocalDay(Messages messages) {
            format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(messages.getLocale());
        }

        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : format.format(day);
        }

        @Override
        public @Nullable LocalDate fromString(String text) {
            try {
                return text.isBlank() ? null : LocalDate.parse(text.strip(), format);
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }
}
