package org.scimconsole.console.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.BrakeView;
import org.scimconsole.client.admin.HeartbeatView;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogQuery;
import org.scimconsole.client.admin.OverviewView;
import org.scimconsole.client.admin.ScimView;
import org.scimconsole.client.admin.TokenView;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.token.TokenLife;
import org.scimconsole.console.widget.Tone;

/** The state of provisioning in a few lines, brought up to date while it is looked at. */
public final class OverviewViewModel {
    private static final Duration INTERVAL = Duration.ofSeconds(15);
    private static final int LOG_PAGES = 5;
    private static final int LOG_PAGE = 200;

    private final AdminApi api;
    private final FxTasks tasks;
    private final Messages messages;
    private final Formats formats;
    private final Clock clock;
    private final Loading loading = new Loading();
    private final ObservableList<Health> health = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Beat> beat = new ReadOnlyObjectWrapper<>(null);
    private final ObservableList<Figure> figures = FXCollections.observableArrayList();
    private final ObservableList<Bar> bars = FXCollections.observableArrayList();
    private Running work = Running.NOTHING;
    private Running timer = Running.NOTHING;

    OverviewViewModel(AdminApi api, FxTasks tasks, Messages messages, Formats formats, Clock clock) {
        this.api = api;
        this.tasks = tasks;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    private record Answers(
            OverviewView overview, ScimView scim, HeartbeatView heartbeat, BrakeView brake, List<LogEntry> entries) {}

    /** Loads now and from time to time. */
    void start() {
        load();
        timer.cancel();
        timer = tasks.every(INTERVAL, this::load);
    }

    /** Stops loading. */
    void stop() {
        work.cancel();
        timer.cancel();
    }

    /** Loads once. */
    void load() {
        work.cancel();
        loading.begin();
        work = tasks.run(
                () -> new Answers(
                        api.overview(), api.scim(), api.heartbeat(), api.brake().settings(), entries()),
                this::show,
                loading::fail);
    }

    private List<LogEntry> entries() throws ApiException {
        List<LogEntry> all = new ArrayList<>();
        String cursor = null;
        for (int i = 0; i < LOG_PAGES; i++) {
            Listing<LogEntry> page = api.provisioningLog(
                    new LogQuery(null, null, null, null, null, null, null, null, false, LOG_PAGE, cursor));
            all.addAll(page.items());
            cursor = page.nextCursor();
            if (cursor == null) {
                break;
            }
        }
        return all;
    }

    private void show(Answers answers) {
        OverviewView view = answers.overview();
        beat.set(new Beats(messages, formats).of(answers.heartbeat()));
        health.setAll(
                scim(answers.scim()),
                token(answers.scim()),
                new Health(
                        messages.text("overview.lastRequest"),
                        formats.ago(view.lastRequestAt()),
                        view.lastRequestAt() == null ? Tone.NEUTRAL : Tone.SUCCESS,
                        "log",
                        ""),
                new Health(
                        messages.text("overview.lastSuccess"),
                        formats.ago(view.lastSuccessAt()),
                        view.lastSuccessAt() == null ? Tone.NEUTRAL : Tone.SUCCESS,
                        "log",
                        ""),
                new Health(
                        messages.text("overview.lastRefusal"),
                        formats.ago(view.lastRefusalAt()),
                        refusalTone(view),
                        "log",
                        ""),
                brake(answers.brake()),
                administrators(view.administrators()));
        figures.setAll(
                new Figure(messages.text("overview.active"), formats.number(view.activeUsers()), "users"),
                new Figure(messages.text("overview.deactivated"), formats.number(view.deactivatedUsers()), "users"),
                new Figure(messages.text("overview.pending"), formats.number(view.pendingUsers()), "users"),
                new Figure(messages.text("overview.idpManaged"), formats.number(view.idpManagedUsers()), "users"),
                new Figure(messages.text("overview.groups"), formats.number(view.groups()), "groups"),
                new Figure(messages.text("overview.linked"), formats.number(view.linkedGroups()), "groups"));
        bars.setAll(RequestBars.of(answers.entries(), clock.instant(), formats));
        loading.end(true);
    }

    private static Tone refusalTone(OverviewView view) {
        Instant refusal = view.lastRefusalAt();
        Instant success = view.lastSuccessAt();
        if (refusal == null) {
            return Tone.SUCCESS;
        }
        return success == null || refusal.isAfter(success) ? Tone.WARNING : Tone.NEUTRAL;
    }

    private Health scim(ScimView scim) {
        String key =
                !scim.enabled() ? "overview.scim.off" : scim.paused() ? "overview.scim.paused" : "overview.scim.on";
        Tone tone = !scim.enabled() ? Tone.NEUTRAL : scim.paused() ? Tone.WARNING : Tone.SUCCESS;
        return new Health(messages.text("overview.scim"), messages.text(key), tone, "security", "scim");
    }

    private Health token(ScimView scim) {
        TokenView newest = scim.tokens().stream()
                .filter(token -> token.status() == TokenView.Status.ACTIVE)
                .findFirst()
                .orElse(null);
        String name = messages.text("overview.token");
        if (newest == null) {
            return new Health(
                    name,
                    messages.text("overview.token.none"),
                    scim.enabled() ? Tone.DANGER : Tone.NEUTRAL,
                    "security",
                    "scim");
        }
        TokenLife life = TokenLife.of(newest, clock);
        return new Health(name, life.text(messages, formats), life.stage().tone(), "security", "scim");
    }

    private Health brake(BrakeView brake) {
        String name = messages.text("overview.brake");
        if (!brake.budget().on()) {
            return new Health(name, messages.text("overview.brake.off"), Tone.WARNING, "brake", "");
        }
        long held = brake.held();
        return new Health(
                name,
                held == 0 ? messages.text("overview.brake.nothing") : messages.text("overview.brake.held", held),
                held == 0 ? Tone.SUCCESS : Tone.DANGER,
                "brake",
                "");
    }

    private Health administrators(long count) {
        return new Health(
                messages.text("overview.administrators"),
                messages.text("overview.administrators.count", count),
                count <= 1 ? Tone.DANGER : Tone.SUCCESS,
                "groups",
                "");
    }

    /** @return where the data stands */
    public Loading loading() {
        return loading;
    }

    /** @return the rhythm of cycles in words, or null until loaded */
    public ReadOnlyObjectProperty<@Nullable Beat> beatProperty() {
        return beat.getReadOnlyProperty();
    }

    /** @return the lines on health */
    public ObservableList<Health> health() {
        return health;
    }

    /** @return the numbers */
    public ObservableList<Figure> figures() {
        return figures;
    }

    /** @return the requests over time, oldest first */
    public ObservableList<Bar> bars() {
        return bars;
    }
}
