package org.scimconsole.testing;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.Work;

/**
 * A store that lets a test step in before each write: on the thread that asks for it, and again inside, on the thread
 * that carries it out.
 *
 * @param before may throw, so that the write fails as it would without a database
 * @param inside may wait, so that others see a write that is not done yet
 */
public record WatchedStore(Store store, Runnable before, Consumer<Session> inside) implements Store {
    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        return store.read(work);
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) {
        before.run();
        return store.write(session -> {
            inside.accept(session);
            return work.run(session);
        });
    }

    @Override
    public void later(Work<?> work) {
        store.later(work);
    }

    @Override
    public void flush() {
        store.flush();
    }

    @Override
    public void ping() {
        store.ping();
    }

    @Override
    public void close() {
        store.close();
    }
}
