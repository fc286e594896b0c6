package org.scimconsole.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tokens of a database and of the copy that takes its place; those of rehearsals, which change nothing, aside. */
final class RestoredTokens {
    private static final String TOKENS =
            "select t.id, t.hint, o.name, coalesce(t.ends_at <= ?1, 0), t.expires_at <= ?1, o.id from tokens t"
                    + " join organizations o on o.id = t.organization_id order by t.seq";

    private final Map<String, Known> now;
    private final Map<String, Known> then;

    private record Known(RestoredToken token, boolean revoked, boolean expired) {
        boolean live() {
            return !revoked && !expired;
        }
    }

    private RestoredTokens(Map<String, Known> now, Map<String, Known> then) {
        this.now = now;
        this.then = then;
    }

    static RestoredTokens compare(Connection database, Path copy, Instant at) throws SQLException {
        try (Connection other = new SqliteConnections(copy).look()) {
            return new RestoredTokens(tokens(database, at), tokens(other, at));
        }
    }

    private static Map<String, Known> tokens(Connection connection, Instant at) throws SQLException {
        Map<String, Known> known = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(TOKENS)) {
            statement.setLong(1, at.toEpochMilli());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    RestoredToken token = new RestoredToken(
                            rows.getString(6), rows.getString(3), rows.getString(1), rows.getString(2));
                    known.put(token.id(), new Known(token, rows.getBoolean(4), rows.getBoolean(5)));
                }
            }
        }
        return known;
    }

    List<RestoredToken> revived() {
        return then.values().stream()
                .filter(Known::live)
                .map(Known::token)
                .filter(token -> revoked(now.get(token.id())))
                .toList();
    }

    private static boolean revoked(@Nullable Known token) {
        return token != null && token.revoked();
    }

    List<RestoredToken> unknown() {
        return now.values().stream()
                .filter(Known::live)
                .map(Known::token)
                .filter(token -> !then.containsKey(token.id()))
                .toList();
    }
}
