package org.scimconsole.store.sqlite;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.scimconsole.store.sql.SqlFailure;

/** Writes the schema's number into the file, in the transaction of the script that brought it there. */
final class NumberInTheFile implements Callback {
    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        MigrationVersion version = context.getMigrationInfo().getVersion();
        try (java.sql.Statement statement = context.getConnection().createStatement()) {
            statement.execute("pragma user_version = " + version.getMajorAsString());
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    @Override
    public String getCallbackName() {
        return "number in the file";
    }
}
