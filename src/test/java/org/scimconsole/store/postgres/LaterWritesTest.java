package org.scimconsole.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
