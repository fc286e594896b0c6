package org.scimconsole.console.list;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Announcer;

/**
 * Writes all that a list's filter shows to a file, not only what is loaded; one file at a time, and told when it is done.
 *
 * @param <R> a row
 */
public final class ExportCommand<R> {
    private final FxTasks tasks;
    private final Messages messages;
    private final Announcer announcer;
    private final RowExport<R> rows;
    private final Supplier<PageSource<R>> question;
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private Running work = Running.NOTHING;

    /**
     * @param rows what is written of each
     * @param question what the filter shows at the moment
     */
    public ExportCommand(
            FxTasks tasks,
            Messages messages,
            Announcer announcer,
            RowExport<R> rows,
            Supplier<PageSource<R>> question) {
        this.tasks = tasks;
        this.messages = messages;
        this.announcer = announcer;
        this.rows = rows;
        this.question = question;
    }

    /**
     * Begins, unless a file is being written already.
     *
     * @param file where to
     * @param format what the file shall be
     */
    public void write(Path file, RowExport.Format format) {
        if (writing.get()) {
            return;
        }
        writing.set(true);
        PageSource<R> asked = question.get();
        work = tasks.run(
                progress -> rows.write(
                        asked, format, file, written -> messages.text("list.export.step", written), progress),
                (step, fraction) -> {},
                written -> {
                    writing.set(false);
                    announcer.tell(messages.text("list.export.done", written, file.toString()));
                },
                why -> {
                    writing.set(false);
                    announcer.tell(why);
                });
    }

    /** Calls it off; no file is left. */
    public void cancel() {
        work.cancel();
        writing.set(false);
    }

    /** @return whether a file is being written */
    public ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }
}
