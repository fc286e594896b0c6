package org.scimconsole.console.shell;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.fx.Progress;
import org.scimconsole.console.fx.ReportingWork;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Said;

/** Tasks whose failures come in the console's language, wherever the page shows them. */
final class SaidTasks implements FxTasks {
    private final FxTasks tasks;
    private final Said said;

    SaidTasks(FxTasks tasks, Said said) {
        this.tasks = tasks;
        this.said = said;
    }

    @Override
    public <T extends @Nullable Object> Running run(
            ReportingWork<T> work, Progress progress, Consumer<? super T> done, Consumer<? super Problem> failed) {
        return tasks.run(
                work,
                progress,
                done,
                why -> failed.accept(new Problem(why.kind(), said.text(why.sentence()), said.text(why.nextStep()))));
    }

    @Override
    public Running later(Duration delay, Runnable action) {
        return tasks.later(delay, action);
    }

    @Override
    public Running every(Duration interval, Runnable action) {
        return tasks.every(interval, action);
    }
}
