package org.scimconsole.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One connection for each client; PostgreSQL itself puts commits that come together into one write. */
final class PostgresInserts implements Inserts {
    private static final String ROW = "x".repeat(700);

    private final String url;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    PostgresInserts(String url) throws SQLException {
        this.url = url;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bare (id BIGSERIAL PRIMARY KEY, text TEXT)");
        }
    }

    @Override
    public double run(int clients, double seconds) throws Exception {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            connections.add(DriverManager.getConnection(url));
        }
        long end = System.nanoTime() + (long) (seconds * 1e9);
        List<Future<Long>> running = new ArrayList<>();
        for (Connection connection : connections) {
            running.add(threads.submit(() -> insert(connection, end)));
        }
        long rows = 0;
        for (Future<Long> each : running) {
            rows += each.get();
        }
        for (Connection connection : connections) {
            connection.close();
        }
        return rows / seconds;
    }

    private static long insert(Connection connection, long end) throws SQLException {
        long rows = 0;
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO bare (text) VALUES (?)")) {
            while (System.nanoTime() < end) {
                insert.setString(1, ROW);
                insert.executeUpdate();
                rows++;
            }
        }
        return rows;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
