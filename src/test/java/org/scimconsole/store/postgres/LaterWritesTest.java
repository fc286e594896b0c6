package org.scimconsole.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.scimconsole.directory.Work;

/** What nobody waits for holds nobody up either. A wait for ever shows as the time-out. */
@Timeout(60)
final class LaterWritesTest {
    private final List<Work<?>> written = Collections.synchronizedList(new ArrayList<>());

    @Test
    void writesWhatWaitsBeforeItEndsAndNothingAfter() {
        Work<Integer> one = session -> 1;
        LaterWrites later = new LaterWrites(written::add);
        later.add(one);
        later.close();
        assertThat(written).containsExactly(one);
    }

    @Test
    void flushReturnsAfterTheEnd() {
        LaterWrites later = new LaterWrites(written::add);
        later.close();
        later.add(session -> 1);
        later.flush();
        later.close();
        assertThat(written).hasSizeLessThan(2);
    }

    @Test
    void endsWithoutWaitingForADatabaseThatIsAway() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch away = new CountDownLatch(1);
        LaterWrites later = new LaterWrites(
                work -> {
                    written.add(work);
                    reached.countDown();
                    hang(away);
                },
                Duration.ofMillis(50));
        Work<Integer> first = session -> 1;
        later.add(first);
        reached.await();
        for (int i = 0; i < 20_000; i++) {
            later.add(session -> 2);
        }
        later.close();
        away.countDown();
        later.flush();
        assertThat(written).containsExactly(first);
    }

    /** As a driver does that is told nothing of an interruption. */
    private static void hang(CountDownLatch away) {
        while (true) {
            try {
                away.await();
                return;
            } catch (InterruptedException goOn) {
                assertThat(goOn).isNotNull();
            }
        }
    }

    @Test
    void outlivesAnError() {
        LaterWrites later = new LaterWrites(work -> {
            if (written.isEmpty()) {
                written.add(work);
                throw new StackOverflowError();
            }
            written.add(work);
        });
        later.add(session -> 1);
        later.add(session -> 2);
        later.flush();
        assertThat(written).hasSize(2);
        later.close();
    }
}
