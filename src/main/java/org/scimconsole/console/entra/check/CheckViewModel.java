package org.scimconsole.console.entra.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.LongWork;
import org.scimconsole.console.fx.Progress;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Announcer;
import org.scimconsole.entra.check.CheckListener;
import org.scimconsole.entra.check.CheckReport;
import org.scimconsole.entra.check.Exchange;
import org.scimconsole.entra.check.ReportHtml;
import org.scimconsole.entra.check.ReportJson;
import org.scimconsole.model.PlainToken;

/** Runs a check against a typed address and token. The token is held by the work that needs it, and by nothing else. */
public final class CheckViewModel {
    /** About how many requests a check takes. */
    private static final double REQUESTS = 70;

    private final Checker checker;
    private final FxTasks tasks;
    private final Messages messages;
    private final Announcer announcer;
    private final LongWork work;
    private final Loading loading = new Loading();
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable CheckReport> report = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyStringWrapper own = new ReadOnlyStringWrapper("");
    private Running asking = Running.NOTHING;
    private String suggested = "";

    /** What a report is saved as. */
    public enum Format {
        HTML,
        JSON
    }

    CheckViewModel(Checker checker, FxTasks tasks, Messages messages, Announcer announcer) {
        this.checker = checker;
        this.tasks = tasks;
        this.messages = messages;
        this.announcer = announcer;
        this.work = new LongWork(tasks);
        loading.end(false);
        address.addListener((observable, before, now) -> showOwn());
    }

    private void showOwn() {
        boolean same = !suggested.isEmpty() && address.get().strip().equals(suggested);
        own.set(same ? messages.text("check.own") : "");
    }

    /** @param connection whose base URL is suggested unless another one was typed; null for none */
    void suggest(@Nullable Connection connection) {
        if (connection == null || !(address.get().isBlank() || address.get().equals(suggested))) {
            return;
        }
        asking.cancel();
        asking = tasks.run(
                () -> connection.api().scim().baseUrl(),
                url -> {
                    suggested = url;
                    address.set(url);
                    showOwn();
                },
                why -> {});
    }

    /**
     * Checks the endpoint at the address.
     *
     * @param secret its token as pasted; the field it came from is emptied by whoever asks
     */
    public void check(String secret) {
        String url = address.get().strip();
        if (url.isEmpty() || secret.isBlank()) {
            problem.set(messages.text("check.incomplete"));
            return;
        }
        problem.set("");
        left.set("");
        report.set(null);
        loading.begin();
        PlainToken token = new PlainToken(secret.strip());
        work.run(
                progress -> checker.check(url, token, listener(progress)),
                done -> {
                    report.set(done);
                    showLeft(done.leftBehind());
                    loading.end(true);
                },
                loading::fail);
    }

    private CheckListener listener(Progress progress) {
        int[] requests = {0};
        return new CheckListener() {
            @Override
            public void asked(Exchange exchange) {
                requests[0]++;
                progress.report(messages.text("check.step", requests[0]), Math.min(0.99, requests[0] / REQUESTS));
            }
        };
    }

    private void showLeft(List<String> paths) {
        left.set(paths.isEmpty() ? "" : messages.text("check.left", String.join(", ", paths)));
    }

    /** The page went, or the person wants no more: what was made is deleted all the same. */
    public void cancel() {
        asking.cancel();
        if (work.busyProperty().get()) {
            work.cancel();
            loading.end(false);
        }
    }

    /**
     * Saves the report.
     *
     * @param file where to
     * @param format what the file shall be
     */
    public void save(Path file, Format format) {
        CheckReport shown = report.get();
        if (shown == null) {
            return;
        }
        tasks.run(
                () -> Files.writeString(
                        file, format == Format.HTML ? new ReportHtml().write(shown) : new ReportJson().write(shown)),
                written -> announcer.tell(messages.text("check.saved", written.toString())),
                announcer::tell);
    }

    /** @return the SCIM base URL to check */
    public StringProperty addressProperty() {
        return address;
    }

    /** @return what is missing before a check can begin; empty for nothing */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** @return what checking the organisation's own address leaves in its log; empty for another address */
    public ReadOnlyStringProperty ownProperty() {
        return own.getReadOnlyProperty();
    }

    /** @return what the check could not delete, in words; empty for nothing */
    public ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** @return what was found, or null before */
    public ReadOnlyObjectProperty<@Nullable CheckReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** @return the check under way */
    public LongWork work() {
        return work;
    }

    /** @return where the report stands */
    public Loading loading() {
        return loading;
    }
}
