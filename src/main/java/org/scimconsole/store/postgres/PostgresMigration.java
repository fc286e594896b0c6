package org.scimconsole.store.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.scimconsole.store.StoreOpenException;

/** Brings the schema up to date; nodes that start at once wait for each other. */
final class PostgresMigration {
    /** The number of the newest script in {@code db/postgres}. */
    private static final String NEWEST = "6";

    private PostgresMigration() {}

    static void run(DataSource source) {
        Flyway flyway = Flyway.configure(PostgresMigration.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/postgres")
                .table("schema_history")
                .load();
        MigrationInfo current = flyway.info().current();
        MigrationVersion version = current == null ? null : current.getVersion();
        if (version != null && version.compareTo(MigrationVersion.fromVersion(NEWEST)) > 0) {
            throw new StoreOpenException(
                    "The database was made by a newer version of SCIM Console (its schema is " + version
                            + ", this program knows " + NEWEST + "); start that version on every node.",
                    null);
        }
        flyway.migrate();
    }
}
