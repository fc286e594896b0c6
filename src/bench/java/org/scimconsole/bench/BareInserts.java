package org.scimconsole.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
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

/** The limit of the database itself: one row for each client and wait, durable, committed in groups. */
final class BareInserts {
    private static final String ROW = "x".repeat(700);

    private BareInserts() {}

    /** @return rows per second that this many waiting clients get into SQLite with one writer */
    static double sqlite(Path folder, int clients, double seconds) throws Exception {
        Path file = folder.resolve("bare.db");
        Files.deleteIfExists(file);
        BlockingQueue<CompletableFuture<Boolean>> waiting = new LinkedBlockingQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(clients + 1);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode=WAL");
                statement.execute("PRAGMA synchronous=FULL");
                statement.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT)");
            }
            connection.setAutoCommit(false);
            long end = System.nanoTime() + (long) (seconds * 1e9);
            Future<?> writer = threads.submit(() -> {
                try (PreparedStatement insert = connection.prepareStatement("INSERT INTO row (text) VALUES (?)")) {
                    List<CompletableFuture<Boolean>> group = new ArrayList<>();
                    while (!Thread.currentThread().isInterrupted()) {
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
                    Thread.currentThread().interrupt();
                }
                return null;
            });
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
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
            writer.cancel(true);
            return rows.get() / seconds;
        } finally {
            threads.shutdownNow();
        }
    }

    /** @return rows per second that this many connections get into PostgreSQL, each committing for itself */
    static double postgres(String url, int clients, double seconds) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bare (id BIGSERIAL PRIMARY KEY, text TEXT)");
        }
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long end = System.nanoTime() + (long) (seconds * 1e9);
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> {
                    long rows = 0;
                    try (Connection connection = DriverManager.getConnection(url);
                            PreparedStatement insert =
                                    connection.prepareStatement("INSERT INTO bare (text) VALUES (?)")) {
                        while (System.nanoTime() < end) {
                            insert.setString(1, ROW);
                            insert.executeUpdate();
                            rows++;
                        }
                    }
                    return rows;
                }));
            }
            long rows = 0;
            for (Future<Long> each : running) {
                rows += each.get();
            }
            return rows / seconds;
        } finally {
            threads.shutdownNow();
        }
    }
}
