package org.scimconsole.store.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.scimconsole.store.sql.Dialect;
import org.scimconsole.store.sql.Found;
import org.scimconsole.store.sql.Sql;

/** PostgreSQL's ways. */
final class PostgresDialect implements Dialect {
    /** What the trigram index of the users is made on. */
    private static final String SEARCHED = "(user_name_key || ' ' || coalesce(email_key, '') || ' ' || display_key"
            + " || ' ' || lower(coalesce(external_id, '')))";

    private final DSLContext renderer = DSL.using(SQLDialect.POSTGRES);

    @Override
    public String forUpdate() {
        return " for update";
    }

    @Override
    public String forUpdateBesideKept() {
        return " for no key update";
    }

    @Override
    public String keeping(String table) {
        return " for key share of " + table;
    }

    @Override
    public String given() {
        return "unnest(cast(? as text[])) as given(value)";
    }

    @Override
    public String givenValue(Collection<String> values) {
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() == 1 ? "\"" : ",\"")
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    @Override
    public void bindNull(PreparedStatement statement, int position) throws SQLException {
        statement.setNull(position, Types.NULL);
    }

    @Override
    public DSLContext renderer() {
        return renderer;
    }

    @Override
    public Optional<Found> usersWith(Sql sql, String foldedText) {
        String pattern =
                "%" + foldedText.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return Optional.of(new Found(
                "users",
                "seq",
                DSL.condition(SEARCHED + " like ?", pattern).or(DSL.condition("users.id = ?", foldedText)),
                null));
    }

    @Override
    public String unindexed(String column) {
        return column;
    }
}
