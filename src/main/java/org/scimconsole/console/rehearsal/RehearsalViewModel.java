package org.scimconsole.console.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.AdoptionView;
import org.scimconsole.client.admin.IssuedRehearsal;
import org.scimconsole.client.admin.IssuedToken;
import org.scimconsole.client.admin.RehearsalView;
import org.scimconsole.client.admin.ScimView;
import org.scimconsole.client.admin.TokenView;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.fx.Work;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.PageSource;
import org.scimconsole.console.list.PagedRows;
import org.scimconsole.console.page.Announcer;
import org.scimconsole.model.IdentityProvider;

/** The rehearsal, what it came to, and what is done with it. Never keeps a token. */
public final class RehearsalViewModel {
    private static final Duration LIFE = Duration.ofDays(7);
    private static final Duration LOOK_FOR_NEWS = Duration.ofSeconds(5);

    private final AdminApi api;
    private final FxTasks tasks;
    private final Messages messages;
    private final RehearsalWords words;
    private final Announcer announcer;
    private final Loading loading = new Loading();
    private final ObjectProperty<@Nullable RehearsalSummary> summary = new SimpleObjectProperty<>(null);
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.USERS);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private final PagedRows<RehearsalRow> rows;
    private Running asking = Running.NOTHING;
    private Running changing = Running.NOTHING;
    private Running news = Running.NOTHING;
    private @Nullable RehearsalView last;

    RehearsalViewModel(AdminApi api, FxTasks tasks, Messages messages, Formats formats, Announcer announcer) {
        this.api = api;
        this.tasks = tasks;
        this.messages = messages;
        this.announcer = announcer;
        words = new RehearsalWords(messages, formats);
        rows = new PagedRows<>(tasks);
        part.addListener((observable, before, now) -> openRows());
    }

    /** The page came to the front. */
    void shown() {
        load();
        news = tasks.every(LOOK_FOR_NEWS, this::lookForNews);
    }

    /** The page went. */
    void hidden() {
        news.cancel();
        asking.cancel();
        changing.cancel();
        busy.set(false);
        rows.cancel();
    }

    /** Asks for everything again. */
    public void load() {
        asking.cancel();
        loading.begin();
        asking = tasks.run(() -> api.rehearsal().current(), this::loaded, loading::fail);
    }

    private void lookForNews() {
        if (loading.state() == Loading.State.READY || loading.state() == Loading.State.EMPTY) {
            asking.cancel();
            // What is shown stays when a look for news fails; the shell tells of a service that went away.
            asking = tasks.run(() -> api.rehearsal().current(), this::loaded, why -> {});
        }
    }

    private void loaded(Optional<RehearsalView> found) {
        RehearsalView now = found.orElse(null);
        boolean other = now != null && !now.equals(last);
        last = now;
        summary.set(now == null ? null : words.summary(now));
        loading.end(now != null);
        if (other) {
            openRows();
        }
    }

    private void openRows() {
        if (last == null) {
            return;
        }
        Part wanted = part.get();
        rows.open((cursor, limit) ->
                PageSource.mapped(api.rehearsal().difference(wanted.wire(), limit, cursor), words::row));
    }

    /**
     * Begins a rehearsal.
     *
     * @param provider whose habits it follows
     * @param issued receives its address and token, the only time
     */
    public void begin(IdentityProvider provider, Consumer<IssuedToken> issued) {
        change(() -> api.rehearsal().start(provider, LIFE), started -> {
            loaded(Optional.of(started.rehearsal()));
            issued.accept(asToken(provider, started));
        });
    }

    /** The dialog that shows a token knows it by the SCIM connection that it opens. */
    private static IssuedToken asToken(IdentityProvider provider, IssuedRehearsal started) {
        RehearsalView view = started.rehearsal();
        TokenView token = new TokenView(
                "",
                view.tokenHint() == null ? "" : view.tokenHint(),
                TokenView.Status.ACTIVE,
                view.startedAt(),
                view.expiresAt(),
                null,
                null,
                view.startedBy());
        return new IssuedToken(
                started.token(), new ScimView(true, false, provider, view.baseUrl(), 0, List.of(token)), 0);
    }

    /** Makes the organisation what the rehearsal came to; what moved on stays as it is there. */
    public void adopt() {
        RehearsalSummary now = summary.get();
        boolean leaving = now != null && now.conflicting();
        change(() -> api.rehearsal().adopt(leaving), adopted -> {
            loaded(Optional.empty());
            announcer.tell(words(adopted));
        });
    }

    private String words(AdoptionView adopted) {
        return messages.text(
                adopted.kept() > 0 ? "rehearsal.adopted.some" : "rehearsal.adopted",
                adopted.users(),
                adopted.groups(),
                adopted.joined(),
                adopted.left(),
                adopted.kept());
    }

    /** Ends the rehearsal and forgets what it came to. */
    public void drop() {
        change(
                () -> {
                    api.rehearsal().drop();
                    return true;
                },
                dropped -> {
                    loaded(Optional.empty());
                    announcer.tell(messages.text("rehearsal.dropped"));
                });
    }

    private <T> void change(Work<T> work, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        asking.cancel();
        changing = tasks.run(
                work,
                answer -> {
                    busy.set(false);
                    done.accept(answer);
                },
                this::failed);
    }

    private void failed(Problem why) {
        busy.set(false);
        problem.set(why.text());
        // Whether the service did it before it went silent is only known by asking again.
        load();
    }

    /** @return one word for what something came to */
    String kindWord(String kind) {
        return words.kind(kind);
    }

    /** @return where the rehearsal stands; empty while none is under way */
    public Loading loading() {
        return loading;
    }

    /** @return the rehearsal in words, or null */
    ObjectProperty<@Nullable RehearsalSummary> summaryProperty() {
        return summary;
    }

    /** @return which part of the difference is shown */
    public ObjectProperty<Part> partProperty() {
        return part;
    }

    /** @return the lines of the difference */
    public PagedRows<RehearsalRow> rows() {
        return rows;
    }

    /** @return whether something is being changed */
    public BooleanProperty busyProperty() {
        return busy;
    }

    /** @return why the last change failed; empty if it did not */
    public StringProperty problemProperty() {
        return problem;
    }
}
