package org.scimconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.activity.Retention;
import org.scimconsole.model.RuleSet;
import org.scimconsole.store.sqlite.SqliteStore;
import org.scimconsole.testing.TestClock;

class HousekeepingTest {
    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();

    @Test
    void forgetsOnlyWhatIsOlderThanItWasToldToKeep() {
        SecureRandom random = new SecureRandom();
        try (SqliteStore store = SqliteStore.open(folder)) {
            Directory directory = Directory.over(store, clock, Ids.timeOrdered(clock, random), random);
            directory.organizations().create("Old", RuleSet.SPLIT, null);
            clock.pass(Duration.ofDays(20));
            directory.organizations().create("Young", RuleSet.SPLIT, null);
            clock.pass(Duration.ofDays(15));
            Retention retention = directory.retention();

            try (Housekeeping housekeeping =
                    new Housekeeping(retention, new Housekeeping.Keep(Duration.ofDays(30), Duration.ofDays(30)))) {
                housekeeping.tidy();
            }

            assertThat(retention.run(Duration.ofDays(30), Duration.ofDays(30)).requests())
                    .isZero();
            assertThat(retention.run(Duration.ofDays(10), Duration.ofDays(10)).requests())
                    .isEqualTo(1);
        }
    }

    @Test
    void leavesTheNextHourToADatabaseThatIsAway() {
        SecureRandom random = new SecureRandom();
        SqliteStore store = SqliteStore.open(folder);
        Directory directory = Directory.over(store, clock, Ids.timeOrdered(clock, random), random);
        store.close();
        try (Housekeeping housekeeping = new Housekeeping(directory.retention(), Housekeeping.Keep.USUAL)) {
            housekeeping.tidy();
        }
    }
}
