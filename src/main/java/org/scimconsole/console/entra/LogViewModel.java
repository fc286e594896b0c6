package org.scimconsole.console.entra;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.entra.wording.Spoken;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.Cells;
import org.scimconsole.entra.log.ProvisioningEntry;
import org.scimconsole.entra.log.ProvisioningLogJson;
import org.scimconsole.entra.log.ProvisioningStatus;

/** Entra's provisioning log of the cycles played, filtered by words and by status. */
public final class LogViewModel {
    /** The statuses to choose from. */
    public enum StatusFilter {
        ANY,
        SUCCESS,
        FAILURE,
        WARNING,
        SKIPPED
    }

    private static final List<String> NAMES =
            List.of("time", "action", "status", "type", "identity", "explanation", "errorCode", "sourceId", "targetId");

    private final EntraSession session;
    private final Messages messages;
    private final Formats formats;
    private final Spoken spoken;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<StatusFilter> status = new SimpleObjectProperty<>(StatusFilter.ANY);
    private final ObservableList<EntryRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable ProvisioningEntry> chosen = new SimpleObjectProperty<>(null);
    private final Loading loading = new Loading();

    LogViewModel(EntraSession session, Messages messages, Formats formats) {
        this.session = session;
        this.messages = messages;
        this.formats = formats;
        this.spoken = new Spoken(messages);
        session.log().addListener((ListChangeListener<ProvisioningEntry>) this::changed);
        query.addListener((observable, before, now) -> showAll());
        status.addListener((observable, before, now) -> showAll());
        showAll();
    }

    private void changed(ListChangeListener.Change<? extends ProvisioningEntry> change) {
        while (change.next()) {
            if (change.getFrom() == 0 && !change.wasRemoved()) {
                // more lines at the top leave the selection further down alone
                rows.addAll(
                        0,
                        change.getAddedSubList().stream()
                                .filter(this::matches)
                                .map(this::row)
                                .toList());
            } else {
                showAll();
            }
        }
        showCount();
    }

    private void showAll() {
        rows.setAll(session.log().stream().filter(this::matches).map(this::row).toList());
        if (session.log().isEmpty()) {
            chosen.set(null);
        }
        showCount();
    }

    private void showCount() {
        count.set(messages.text(
                "entra.log.count",
                rows.size(),
                session.log().size() + session.droppedLinesProperty().get()));
        loading.end(!rows.isEmpty());
    }

    private boolean matches(ProvisioningEntry entry) {
        StatusFilter wanted = status.get();
        if (wanted != StatusFilter.ANY && !entry.status().name().equals(wanted.name())) {
            return false;
        }
        String words = query.get().strip().toLowerCase(Locale.ROOT);
        return words.isEmpty()
                || (entry.source().displayName() + " " + explanation(entry) + " " + code(entry))
                        .toLowerCase(Locale.ROOT)
                        .contains(words);
    }

    private EntryRow row(ProvisioningEntry entry) {
        return new EntryRow(
                entry,
                formats.time(entry.at()),
                actionWord(entry),
                statusWord(entry.status()),
                Objects.requireNonNullElse(entry.source().displayName(), ""),
                explanation(entry));
    }

    String actionWord(ProvisioningEntry entry) {
        return messages.text("entra.log.action." + entry.action().name().toLowerCase(Locale.ROOT));
    }

    String statusWord(ProvisioningStatus of) {
        return messages.text("entra.log.status." + of.name().toLowerCase(Locale.ROOT));
    }

    String explanation(ProvisioningEntry entry) {
        if (entry.error() != null) {
            return spoken.text(entry.error().reason());
        }
        return entry.steps().isEmpty()
                ? ""
                : spoken.text(entry.steps().get(entry.steps().size() - 1).description());
    }

    private static String code(ProvisioningEntry entry) {
        return entry.error() == null ? "" : entry.error().errorCode();
    }

    /**
     * Writes what the filter shows: JSON as Entra exports it, or CSV.
     *
     * @param file whose name ends in .json or .csv
     */
    void save(Path file) throws IOException {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        ProvisioningLogJson lines = new ProvisioningLogJson();
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(json ? "[" : '\uFEFF' + Cells.csv(NAMES));
            String between = "\n";
            for (EntryRow row : rows) {
                writer.write(json ? between + lines.text(row.entry()) : Cells.csv(cells(row)));
                between = ",\n";
            }
            writer.write(json ? "\n]\n" : "");
        }
    }

    private static List<String> cells(EntryRow row) {
        ProvisioningEntry entry = row.entry();
        return List.of(
                entry.at().toString(),
                entry.action().text(),
                entry.status().text(),
                entry.source().type(),
                row.identity(),
                row.explanation(),
                code(entry),
                Objects.requireNonNullElse(entry.source().id(), ""),
                Objects.requireNonNullElse(entry.target().id(), ""));
    }

    Spoken spoken() {
        return spoken;
    }

    /** @return words to look for */
    public StringProperty queryProperty() {
        return query;
    }

    /** @return the status to look for */
    public ObjectProperty<StatusFilter> statusProperty() {
        return status;
    }

    /** @return the lines found, the newest first */
    public ObservableList<EntryRow> rows() {
        return rows;
    }

    /** @return how many lines there are */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** @return the line that the detail shows, or null */
    public ObjectProperty<@Nullable ProvisioningEntry> chosenProperty() {
        return chosen;
    }

    /** @return whether there are lines */
    public Loading loading() {
        return loading;
    }
}
