package org.scimconsole.console.list;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.FileDrop;
import org.scimconsole.console.widget.SearchField;
import org.scimconsole.console.widget.StatePane;
import org.scimconsole.console.widget.WorkLine;

/**
 * What pages do that judge files: files are chosen, dropped or named by another page, and the rows searched, filtered,
 * copied and written. Holds no state of its own.
 *
 * @param name of the page: its texts begin with it, and its table is remembered by it
 * @param rows what is shown
 * @param open judges files
 * @param context of the page
 * @param openDialog asks which files to read
 * @param saveDialog asks where to write
 * @param controls that the page has
 * @param <R> a row
 */
public record VerdictView<R>(
        String name,
        VerdictRows<R> rows,
        Consumer<List<Path>> open,
        PageContext context,
        OpenDialog openDialog,
        SaveDialog saveDialog,
        Controls<R> controls) {

    /**
     * The controls that such a page has.
     *
     * @param drop where files may be dropped
     * @param work shows what is under way
     * @param search takes words
     * @param verdicts takes a verdict
     * @param state says what there is instead of rows
     * @param export offers the formats
     * @param table shows the rows
     * @param <R> a row
     */
    public record Controls<R>(
            Region drop,
            WorkLine work,
            SearchField search,
            CountFilter verdicts,
            StatePane state,
            MenuButton export,
            TableView<R> table) {}

    /**
     * Lets the controls do what they say.
     *
     * @param searchable whether there is anything to search
     */
    public void follow(ObservableBooleanValue searchable) {
        controls.work().follow(rows.work(), context.messages().text("common.cancel"), rows::cancel);
        SearchField search = controls.search();
        search.textProperty().bindBidirectional(rows.queryProperty());
        search.visibleProperty().bind(searchable);
        search.managedProperty().bind(search.visibleProperty());
        controls.verdicts().follow(rows.choices(), rows.verdictProperty(), context.formats());
        StatePane state = controls.state();
        state.setEmptyIcon(Feather.UPLOAD);
        state.setOnEmptyAction(event -> choose());
        state.setOnRetry(event -> choose());
        state.follow(rows.loading());
        controls.export().disableProperty().bind(Bindings.isEmpty(rows.shown()));
        FileDrop.on(controls.drop(), open);
        TableView<R> table = controls.table();
        new TableMemory(context.tasks(), context.settings(), name).follow(table);
        SortedList<R> sorted = new SortedList<>(rows.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        rows.copy().install(table, context.clipboard(), context.messages());
    }

    /** Asks which files to read, and judges them. */
    public void choose() {
        List<Path> files = openDialog.ask(window(), context.messages().text(name + ".choose.title"));
        if (!files.isEmpty()) {
            open.accept(files);
        }
    }

    private Window window() {
        return controls.drop().getScene().getWindow();
    }

    /** @param argument the files to judge, one a line; empty to leave what is shown */
    public void shown(String argument) {
        if (!argument.isEmpty()) {
            open.accept(argument.lines().map(Path::of).toList());
        }
    }

    /**
     * Asks where to, and writes what the filter shows.
     *
     * @param file proposed name
     * @param format what the file shall be
     */
    public void export(String file, RowExport.Format format) {
        saveDialog
                .ask(window(), context.messages().text("list.export.title"), file)
                .ifPresent(chosen -> rows.export(chosen, format));
    }

    /** Puts the cursor into the search. */
    public void focusSearch() {
        controls.search().requestFocus();
        controls.search().selectAll();
    }

    /** @return whether there were words to take out of the search */
    public boolean clearSearch() {
        boolean searched = !rows.queryProperty().get().isEmpty();
        rows.queryProperty().set("");
        return searched;
    }
}
