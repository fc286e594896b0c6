package org.scimconsole.store.postgres;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.scimconsole.store.StoreOpenException;

/** Brings the schema up to date; nodes that start at once wait for each other. */
final class PostgresMigration {
    /** The number of the newest script in {@code db/postgres}. */
    private static final String NEWEST = "4";

    private PostgresMigration() {}

    /** On connections of its own, without the limits of those that serve: bringing much up to date takes its time. */
    static void run(String url, @Nullable String user, @Nullable String password) {
        Flyway flyway = Flyway.configure(PostgresMigration.class.getClassLoader())
                .dataSource(url, user, password)
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
