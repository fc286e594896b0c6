package org.scimconsole.store.sqlite;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Work;
import org.scimconsole.store.sql.Sql;
import org.scimconsole.store.sql.SqlFailure;
import org.scimconsole.store.sql.SqlSession;

/** Connections that only ask. As many are open as were needed at once, up to a number that is kept. */
final class Readers implements AutoCloseable {
    private static final int KEPT = 8;

    private final SqliteConnections connections;
    private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** @param opened what stood in the file's place then */
    private record Reader(Sql sql, SqlSession session, Object opened) {}

    Readers(SqliteConnections connections) {
        this.connections = connections;
    }

    <T extends @Nullable Object> T read(Work<T> work) {
        return with(reader -> {
            reader.sql().update("begin");
            try {
                return work.run(reader.session());
            } finally {
                reader.sql().update("rollback");
            }
        });
    }

    /** Each statement by itself. */
    <T extends @Nullable Object> T ask(Work<T> query) {
        return with(reader -> query.run(reader.session()));
    }

    private <T extends @Nullable Object> T with(Function<Reader, T> use) {
        Reader reader = null;
        boolean sound = false;
        try {
            reader = take();
            T result = use.apply(reader);
            sound = true;
            return result;
        } catch (SqlFailure | SQLException failure) {
            throw SqliteFailures.unavailable(failure);
        } catch (RuntimeException refusal) {
            sound = true;
            throw refusal;
        } finally {
            if (reader != null) {
                give(reader, sound);
            }
        }
    }

    private Reader take() throws SQLException {
        Object there = connections.identity();
        for (Reader reader = idle.pollFirst(); reader != null; reader = idle.pollFirst()) {
            if (reader.opened().equals(there)) {
                return reader;
            }
            reader.sql().close();
        }
        Sql sql = connections.open(new SqliteDialect(), true);
        return new Reader(sql, new SqlSession(sql), there);
    }

    private void give(Reader reader, boolean sound) {
        if (sound && !closed && idle.size() < KEPT) {
            idle.addFirst(reader);
        } else {
            reader.sql().close();
        }
    }

    /** Lets go of idle connections; the next reader opens a new one. */
    void renew() {
        for (Reader reader = idle.pollFirst(); reader != null; reader = idle.pollFirst()) {
            reader.sql().close();
        }
    }

    @Override
    public void close() {
        closed = true;
        renew();
    }
}
