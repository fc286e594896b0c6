package org.scimconsole.store.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.scimconsole.store.sql.Dialect;
import org.scimconsole.store.sql.Found;
import org.scimconsole.store.sql.Row;
import org.scimconsole.store.sql.Sql;
import org.scimconsole.store.sql.TextSearch;

/**
 * SQLite's ways. The index for substring search is written once per commit, not once per change: its own bookkeeping is
 * flushed at every savepoint and would cost more than the rows.
 */
final class SqliteDialect implements Dialect {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    /** No shorter text is a user's id, which is a UUID. */
    private static final int ID_LENGTH = 36;

    /** What begins with one character in more ways than these is met soon enough by looking at one after the other. */
    private static final int MOST_TRIGRAMS = 200;

    private final DSLContext renderer = DSL.using(SQLDialect.SQLITE);
    private final Map<Long, String> waiting = new LinkedHashMap<>();
    private final List<Long> touched = new ArrayList<>();

    @Override
    public String forUpdate() {
        return "";
    }

    @Override
    public String forUpdateBesideKept() {
        return "";
    }

    @Override
    public String keeping(String table) {
        return "";
    }

    @Override
    public String given() {
        return "json_each(?) as given";
    }

    @Override
    public String givenValue(Collection<String> values) {
        StringBuilder json = new StringBuilder("[");
        for (String value : values) {
            json.append(json.length() == 1 ? "\"" : ",\"");
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '"' || c == '\\') {
                    json.append('\\').append(c);
                } else if (c < ' ') {
                    json.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
                } else {
                    json.append(c);
                }
            }
            json.append('"');
        }
        return json.append(']').toString();
    }

    @Override
    public void bindNull(PreparedStatement statement, int position) throws SQLException {
        statement.setNull(position, Types.NULL);
    }

    @Override
    public DSLContext renderer() {
        return renderer;
    }

    /** A join, since SQLite then reads no more of the index than is asked for; a subquery it would read to its end. */
    @Override
    public Optional<Found> usersWith(Sql sql, String foldedText) {
        List<String> trigrams = TextSearch.trigrams(foldedText);
        boolean whole = !trigrams.isEmpty();
        if (!whole) {
            trigrams = trigramsBeginningWith(sql, foldedText);
            if (trigrams.isEmpty()) {
                return Optional.of(new Found("users", "seq", DSL.falseCondition(), null));
            }
            if (trigrams.size() > MOST_TRIGRAMS) {
                return Optional.empty();
            }
        }
        String match = trigrams.stream()
                .map(trigram -> '"' + trigram.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(whole ? " AND " : " OR "));
        if (foldedText.length() >= ID_LENGTH) {
            return Optional.of(new Found(
                    "users",
                    "seq",
                    DSL.condition(
                            "seq in (select rowid from users_search where users_search match {0}"
                                    + " union select seq from users where id = {1})",
                            DSL.val(match), DSL.val(foldedText)),
                    null));
        }
        return Optional.of(new Found(
                "users_search cross join users on users.seq = users_search.rowid",
                "users_search.rowid",
                DSL.condition("users_search match ?", match),
                "users_search cross join user_names on user_names.seq = users_search.rowid"));
    }

    /** @return what the index knows of three characters that begin with one or two; a few more than are of use */
    private static List<String> trigramsBeginningWith(Sql sql, String foldedText) {
        return sql.list(
                "select term from users_search_terms where term >= ? and term < ? limit " + (MOST_TRIGRAMS + 1),
                Row::text,
                foldedText,
                foldedText + TextSearch.HIGHEST);
    }

    @Override
    public String unindexed(String column) {
        return "+" + column;
    }

    @Override
    public void searchable(Sql sql, long seq, String text) {
        waiting.put(seq, text);
        touched.add(seq);
    }

    @Override
    public void unsearchable(Sql sql, long seq) {
        waiting.remove(seq);
        touched.add(seq);
        sql.update("delete from users_search where rowid = ?", seq);
    }

    /** Called when a unit of work is done and stays. */
    void workDone() {
        touched.clear();
    }

    /** Called when a unit of work is undone; what an earlier one of the same commit changed is read again. */
    void workUndone(Sql sql) {
        for (Long seq : touched) {
            waiting.remove(seq);
            sql.first(
                            "select user_name_key, email_key, display_key, external_id from users where seq = ?",
                            row -> TextSearch.text(row.text(), row.optionalText(), row.text(), row.optionalText()),
                            seq)
                    .ifPresent(text -> waiting.put(seq, text));
        }
        touched.clear();
    }

    /** Writes what changed to the index, in the transaction that is about to be committed. */
    void writeSearch(Sql sql) {
        for (Map.Entry<Long, String> entry : waiting.entrySet()) {
            sql.update(
                    "insert or replace into users_search (rowid, body) values (?, ?)",
                    entry.getKey(),
                    entry.getValue());
        }
        waiting.clear();
    }

    /** Forgets what a transaction that failed would have written. */
    void forget() {
        waiting.clear();
        touched.clear();
    }
}
