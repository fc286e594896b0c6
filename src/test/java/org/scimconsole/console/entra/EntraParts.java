package org.scimconsole.console.entra;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.console.backend.Backend;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.backend.ConnectionDesk;
import org.scimconsole.console.backend.Means;
import org.scimconsole.console.backend.TokenHandover;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Announcer;
import org.scimconsole.console.settings.MemorySettings;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.StillBackend;
import org.scimconsole.entra.cycle.MemoryScim;
import org.scimconsole.entra.tenant.Tenant;

/** The page's parts without a window, on an endpoint in memory that takes one token. */
final class EntraParts implements Announcer, ConnectionDesk {
    static final String TOKEN = "spl_scim_TheOnlyTokenThatIsTaken";

    final MemoryScim scim = new MemoryScim().withSplitsRules();
    final TokenHandover handover = new TokenHandover();
    final List<String> tokens = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final DirectTasks tasks = new DirectTasks();
    final MemorySettings settings = new MemorySettings();
    final Messages messages = Messages.load(Locale.UK, List.of("common", "entra", "said", "wording"));
    final ReadOnlyObjectWrapper<@Nullable Connection> connection =
            new ReadOnlyObjectWrapper<>(ConsoleWindows.connection(FakeAdminApi.contoso()));
    final StillBackend backend = new StillBackend(Objects.requireNonNull(connection.get()));
    final Means means = means();
    final EntraSession session = new EntraSession(new TenantTime(means.clock()));
    final Workbench workbench = new Workbench(session, means);
    final TargetViewModel target = new TargetViewModel(session, this, means, tasks, messages, door(scim, tokens));
    final JobViewModel job = new JobViewModel(session, workbench, tasks, messages, this);
    final TenantFiles files = new TenantFiles(session, job.busyProperty(), tasks, settings, messages, this);

    EntraParts() {
        workbench.onTouch(target::touched);
    }

    /** The sample tenant, connected. */
    static EntraParts connected() {
        EntraParts parts = new EntraParts();
        parts.files.openSample();
        parts.target.addressProperty().set("https://scim.example/v2");
        parts.target.connect(TOKEN);
        return parts;
    }

    /** An endpoint that refuses every token but one. */
    static Target.Door door(ScimApi api, List<String> seen) {
        return (address, token) -> {
            seen.add(token.reveal());
            boolean good = token.reveal().equals(TOKEN);
            return new Target.Endpoint(
                    request -> good ? api.send(request) : new HttpAnswer(401, "application/scim+json", null, "{}"),
                    () -> {});
        };
    }

    private static Means means() {
        AtomicLong nanos = new AtomicLong();
        AtomicInteger ids = new AtomicInteger();
        return new Means(
                ConsoleWindows.clock(),
                nanos::incrementAndGet,
                () -> "id-" + ids.incrementAndGet(),
                new Random(1),
                time -> {},
                Runnable::run);
    }

    Tenant tenant() {
        return session.tenant();
    }

    TenantRow person(String signInName) {
        return new TenantRows(session).people(signInName).stream().findFirst().orElseThrow();
    }

    @Override
    public void tell(String sentence) {
        told.add(sentence);
    }

    @Override
    public void tell(Problem problem) {
        told.add(problem.text());
    }

    @Override
    public Backend backend() {
        return backend;
    }

    @Override
    public TokenHandover handover() {
        return handover;
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable Connection> currentProperty() {
        return connection.getReadOnlyProperty();
    }

    @Override
    public void use(Connection next) {
        connection.set(next);
    }
}
