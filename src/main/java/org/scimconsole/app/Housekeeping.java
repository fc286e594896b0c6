package org.scimconsole.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.scimconsole.directory.StoreUnavailableException;
import org.scimconsole.directory.activity.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets old requests and old tombstones once an hour while a service runs. Several nodes on one database may do it at
 * once; a database that is away is asked again an hour later.
 */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Retention retention;
    private final Keep keep;
    private final ScheduledExecutorService timer;

    /**
     * How long what is over is kept.
     *
     * @param requests the entries of the provisioning log
     * @param deleted users and groups that a later POST would restore under their ids
     */
    record Keep(Duration requests, Duration deleted) {
        /** Half a year of log; a year for whoever may come back. */
        static final Keep USUAL = new Keep(Duration.ofDays(180), Duration.ofDays(365));
    }

    Housekeeping(Retention retention, Keep keep) {
        this.retention = retention;
        this.keep = keep;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "housekeeping");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins after a minute, out of the way of the start. */
    void start() {
        Future<?> unused =
                timer.scheduleWithFixedDelay(this::tidy, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** Forgets what is old now; what goes wrong is logged, so that the next hour tries again. */
    void tidy() {
        try {
            Retention.Forgotten forgotten = retention.run(keep.requests(), keep.deleted());
            if (forgotten.requests() + forgotten.tombstones() > 0) {
                LOG.info(
                        "Forgot {} requests older than {} days and {} deleted users and groups older than {} days",
                        forgotten.requests(),
                        keep.requests().toDays(),
                        forgotten.tombstones(),
                        keep.deleted().toDays());
            }
        } catch (StoreUnavailableException away) {
            LOG.warn("Nothing old was forgotten, since the database is away; the next try is in an hour");
        } catch (RuntimeException failed) {
            LOG.error("Nothing old was forgotten; the next try is in an hour", failed);
        }
    }

    /** Waits for a run that has begun, so that the store may close after it. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
