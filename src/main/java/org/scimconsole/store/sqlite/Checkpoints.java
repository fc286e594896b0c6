package org.scimconsole.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what was committed from SQLite's log into the database beside the writer, so that hardly any is left to move
 * when the writer does it itself and all who wait for it wait longer.
 */
final class Checkpoints implements AutoCloseable {
    /** After so many units of work. One writes about ten pages; the writer itself moves them once there are 4,000. */
    private static final int UNITS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final SqliteConnections connections;
    private final Semaphore due = new Semaphore(0);
    private final Thread thread;
    private int units;
    private volatile boolean closed;

    Checkpoints(SqliteConnections connections) {
        this.connections = connections;
        this.thread = new Thread(this::run, "store-checkpoint");
        thread.setDaemon(true);
        thread.start();
    }

    /** Called by the writer's thread after a commit. */
    void committed(int more) {
        units += more;
        if (units >= UNITS) {
            units = 0;
            due.release();
        }
    }

    private void run() {
        try {
            while (true) {
                due.acquire();
                // Only then is it known whether one of those told of the end.
                due.drainPermits();
                if (closed) {
                    return;
                }
                move();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** A failure is left to the writer, which meets it as well and tells of it. */
    private void move() {
        try (Connection connection = connections.connect(false);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(passive)");
        } catch (SQLException failure) {
            LOG.debug("Nothing was moved into the database: {}", failure.getMessage());
        }
    }

    /** Waits for what is being moved. */
    @Override
    public void close() {
        closed = true;
        due.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
