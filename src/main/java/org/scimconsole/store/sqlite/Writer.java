package org.scimconsole.store.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.StoreUnavailableException;
import org.scimconsole.directory.Work;
import org.scimconsole.store.sql.Sql;
import org.scimconsole.store.sql.SqlFailure;
import org.scimconsole.store.sql.SqlSession;
import org.scimconsole.store.sqlite.WriteQueue.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes all that waits, carries out each in its own savepoint, commits once, and only
 * then answers; while the disk works on one commit, the next gathers. A database that cannot be written is opened anew
 * with the next unit of work.
 */
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final WriteQueue queue = new WriteQueue();
    private final SqliteConnections connections;
    private final Checkpoints checkpoints;
    private final LostWrites lostWrites = new LostWrites();
    private final Thread thread;
    private @Nullable Object opened;
    private @Nullable Sql sql;
    private @Nullable SqlSession session;
    private @Nullable SqliteDialect dialect;
    private volatile boolean closed;

    Writer(SqliteConnections connections) {
        this.connections = connections;
        this.checkpoints = new Checkpoints(connections);
        this.thread = new Thread(this::run, "store-writer");
        thread.setDaemon(true);
        thread.start();
    }

    <T extends @Nullable Object> T write(Work<T> work) {
        if (closed) {
            throw WriteQueue.stopping();
        }
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("A unit of work starts no other one");
        }
        Task<T> task = new Task<>(work, true);
        queue.add(task);
        return awaited(task);
    }

    private static <T extends @Nullable Object> T awaited(Task<T> task) {
        try {
            return task.answer().get();
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("The request was cancelled while it waited for the database.", e);
        }
    }

    void later(Work<?> work) {
        if (!closed) {
            queue.add(new Task<>(work, false));
        }
    }

    /** Does something with the connection while nothing else is written. */
    void alone(Consumer<Sql> step) {
        Task<Boolean> task = new Task<>(null, true);
        task.alone(step);
        queue.add(task);
        awaited(task);
    }

    private void runAlone(Task<?> task, Consumer<Sql> step) {
        try {
            step.accept(open());
        } catch (SqlFailure | SQLException failure) {
            task.refused(SqliteFailures.unavailable(failure));
        } catch (RuntimeException | Error bug) {
            task.refused(told(bug));
        }
        drop();
        task.settle();
    }

    void flush() {
        write(s -> true);
    }

    private static RuntimeException unwrapped(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException exception) {
            return exception;
        }
        return new CompletionException(cause);
    }

    private void run() {
        try {
            while (true) {
                List<Task<?>> batch = queue.take();
                List<Task<?>> others =
                        batch.stream().filter(task -> task.work() == null).toList();
                batch.removeAll(others);
                if (!batch.isEmpty()) {
                    commit(batch);
                }
                boolean last = false;
                for (Task<?> other : others) {
                    Consumer<Sql> step = other.alone();
                    last |= step == null;
                    if (step != null) {
                        runAlone(other, step);
                    }
                }
                if (last) {
                    return;
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            checkpoints.close();
            drop();
            queue.end();
        }
    }

    /** An error is the fault of one unit of work as well; the thread goes on for all others. */
    private static RuntimeException told(Throwable bug) {
        return bug instanceof RuntimeException exception ? exception : new IllegalStateException(bug);
    }

    private void commit(List<Task<?>> batch) {
        try {
            Sql writing = open();
            writing.update("begin immediate");
            for (Task<?> task : batch) {
                carryOut(task, writing);
            }
            requireDialect().writeSearch(writing);
            writing.update("commit");
            checkpoints.committed(batch.size());
            long lost = lostWrites.end();
            if (lost > 0) {
                LOG.warn("The database takes writes again; {} units of work were not written before", lost);
            }
        } catch (SqlFailure | SQLException failure) {
            StoreUnavailableException unavailable = SqliteFailures.unavailable(failure);
            if (lostWrites.add(unavailable.detail(), batch.size())) {
                LOG.warn("Writes are refused until this ends: {}", unavailable.detail(), failure);
            }
            drop();
            batch.forEach(task -> task.refused(unavailable));
        } catch (RuntimeException | Error bug) {
            LOG.error("The writer failed", bug);
            drop();
            batch.forEach(task -> task.refused(told(bug)));
        }
        batch.forEach(Task::settle);
    }

    private <T extends @Nullable Object> void carryOut(Task<T> task, Sql writing) {
        Work<T> work = task.work();
        if (work == null) {
            return;
        }
        SqliteDialect search = requireDialect();
        writing.update("savepoint work");
        try {
            task.done(work.run(requireSession()));
            search.workDone();
        } catch (RuntimeException | Error exception) {
            if (exception instanceof SqlFailure failure && SqliteFailures.endsTransaction(failure.failure())) {
                throw exception;
            }
            writing.update("rollback to work");
            search.workUndone(writing);
            task.refused(told(exception));
        }
        writing.update("release work");
    }

    private Sql open() throws SQLException {
        Object there = connections.identity();
        if (!there.equals(opened)) {
            drop();
        }
        if (sql == null) {
            opened = there;
            dialect = new SqliteDialect();
            sql = connections.open(dialect, false);
            session = new SqlSession(sql);
        }
        return sql;
    }

    private SqlSession requireSession() {
        return java.util.Objects.requireNonNull(session);
    }

    private SqliteDialect requireDialect() {
        return java.util.Objects.requireNonNull(dialect);
    }

    /** Closing rolls back whatever is open. */
    private void drop() {
        if (sql != null) {
            sql.close();
        }
        sql = null;
        session = null;
        dialect = null;
    }

    /** Writes what waits, then ends. */
    @Override
    public void close() {
        closed = true;
        queue.add(new Task<>(null, true));
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
