package org.scimconsole.console.entra;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.random.RandomGeneratorFactory;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.fx.Work;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Announcer;
import org.scimconsole.console.settings.Settings;
import org.scimconsole.entra.tenant.Contoso;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantException;
import org.scimconsole.entra.tenant.TenantMaker;
import org.scimconsole.entra.tenant.TenantReader;
import org.scimconsole.entra.tenant.TenantWriter;

/** Where the tenant comes from and goes to. The file opened last is opened again at the next start. */
final class TenantFiles {
    static final String LAST_FILE = "entra.tenant";

    private final EntraSession session;
    private final FxTasks tasks;
    private final Settings settings;
    private final Messages messages;
    private final Announcer announcer;
    private final ReadOnlyBooleanProperty playing;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(null);

    /** @param playing whether a cycle is under way, which goes on with the tenant that it began with */
    TenantFiles(
            EntraSession session,
            ReadOnlyBooleanProperty playing,
            FxTasks tasks,
            Settings settings,
            Messages messages,
            Announcer announcer) {
        this.playing = playing;
        this.session = session;
        this.tasks = tasks;
        this.settings = settings;
        this.messages = messages;
        this.announcer = announcer;
    }

    /** Opens what was open last, if it is still there. */
    void openLast() {
        try {
            settings.get(LAST_FILE).map(Path::of).filter(Files::exists).ifPresent(this::open);
        } catch (InvalidPathException damaged) {
            settings.remove(LAST_FILE);
        }
    }

    void openSample() {
        load(Contoso::tenant, messages.text("entra.tenant.sample"), "");
    }

    /** @param path a file, or a folder of files */
    void open(Path path) {
        load(
                () -> new TenantReader().read(path),
                path.toString(),
                path.toAbsolutePath().toString());
    }

    /**
     * @param users how many people
     * @param groups how many groups beside Everybody
     * @param members of each group
     * @param seed the same number gives the same people
     */
    void make(int users, int groups, int members, long seed) {
        load(
                () -> made(users, groups, members, seed),
                messages.text("entra.tenant.made", users, groups, String.valueOf(seed)),
                "");
    }

    private static Tenant made(int users, int groups, int members, long seed) throws IOException, TenantException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TenantMaker(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)).write(users, groups, members, out);
        return new TenantReader()
                .read(
                        new InputStreamReader(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8),
                        "made.json");
    }

    private void load(Work<Tenant> work, String from, String remembered) {
        if (session.loadingProperty().get() || playing.get()) {
            return;
        }
        session.loadingProperty().set(true);
        problem.set(null);
        tasks.run(
                work,
                tenant -> {
                    session.loadingProperty().set(false);
                    session.load(tenant, from);
                    remember(remembered);
                },
                why -> {
                    session.loadingProperty().set(false);
                    problem.set(why);
                });
    }

    /** @param file where the tenant is written, and read again at the next start */
    void save(Path file) {
        Tenant tenant = session.tenant();
        tasks.run(
                () -> {
                    try {
                        new TenantWriter().write(file, tenant);
                    } catch (IOException e) {
                        throw new TenantException(messages.text("entra.tenant.unwritable", file.toString()), e);
                    }
                    return file;
                },
                written -> {
                    session.sourceProperty().set(written.toString());
                    remember(written.toAbsolutePath().toString());
                    announcer.tell(messages.text("entra.tenant.saved", written.toString()));
                },
                announcer::tell);
    }

    private void remember(String path) {
        if (path.isEmpty()) {
            settings.remove(LAST_FILE);
        } else {
            settings.put(LAST_FILE, path);
        }
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
