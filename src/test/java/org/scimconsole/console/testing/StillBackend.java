package org.scimconsole.console.testing;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.scimconsole.console.backend.Backend;
import org.scimconsole.console.backend.BackendProgress;
import org.scimconsole.console.backend.BackendStep;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.backend.Means;
import org.scimconsole.model.PlainToken;

/** Gives one prepared connection whatever is asked, or fails as told. */
public final class StillBackend implements Backend {
    private final Connection connection;
    private Exception failure = new Exception();
    private boolean fails;

    /** @param connection what every way leads to */
    public StillBackend(Connection connection) {
        this.connection = connection;
    }

    /** @param why thrown by every way from now on */
    public void failWith(Exception why) {
        failure = why;
        fails = true;
    }

    private Connection give(BackendProgress progress) throws Exception {
        progress.report(BackendStep.OPENING_DATABASE, "", 0.5);
        if (fails) {
            throw failure;
        }
        return connection;
    }

    @Override
    public Connection startEmbedded(BackendProgress progress) throws Exception {
        return give(progress);
    }

    @Override
    public Connection connect(String name, URI service, PlainToken adminKey, BackendProgress progress)
            throws Exception {
        return give(progress);
    }

    @Override
    public Connection look(String name, Connection.Kind kind, URI service, PlainToken secret, BackendProgress progress)
            throws Exception {
        Connection given = give(progress);
        return new Connection(name, kind, service, given.api());
    }

    @Override
    public Connection trySampleTenant(BackendProgress progress) throws Exception {
        return give(progress);
    }

    @Override
    public void pushSampleTenant(URI scimBase, PlainToken token, BackendProgress progress) throws Exception {
        give(progress);
    }

    @Override
    public Means means() {
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

    @Override
    public void deactivate(URI scimBase, PlainToken token, List<String> userIds) throws Exception {
        give(BackendProgress.silent());
    }

    @Override
    public void close() {}
}
