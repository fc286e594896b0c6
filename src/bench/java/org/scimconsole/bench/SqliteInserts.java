package org.scimconsole.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** One writer that commits whatever waits, into a table without an index beside the service's own file. */
final class SqliteInserts implements Inserts {
    private static final String ROW = "x".repeat(700);

    private final BlockingQueue<CompletableFuture<Boolean>> waiting = new LinkedBlockingQueue<>();
    private final Connection connection;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Future<?> writer;

    SqliteInserts(Path folder) throws Exception {
        Path file = folder.resolve("bare.db");
        Files.deleteIfExists(file);
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("PRAGMA wal_autocheckpoint=4000");
            statement.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT)");
        }
        connection.setAutoCommit(false);
        writer = threads.submit(this::write);
    }

    private boolean write() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO row (text) VALUES (?)")) {
            List<CompletableFuture<Boolean>> group = new ArrayList<>();
            while (true) {
                group.clear();
                group.add(waiting.take());
                waiting.drainTo(group);
                for (int i = 0; i < group.size(); i++) {
                    insert.setString(1, ROW);
                    insert.executeUpdate();
                }
                connection.commit();
                group.forEach(each -> each.complete(true));
            }
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Override
    public double run(int clients, double seconds) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        AtomicLong rows = new AtomicLong();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            running.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    CompletableFuture<Boolean> done = new CompletableFuture<>();
                    waiting.add(done);
                    done.get();
                    rows.incrementAndGet();
                }
                return true;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        return rows.get() / seconds;
    }

    @Override
    public void close() throws Exception {
        writer.cancel(true);
        threads.shutdownNow();
        connection.close();
    }
}
