package org.scimconsole.directory;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Where new ids come from. */
@FunctionalInterface
public interface Ids {
    /** @return an id that was never given before */
    String next();

    /**
     * UUIDs of version 7 (RFC 9562 section 5.7): they sort by time of creation, so that new rows stand together in an
     * index.
     */
    static Ids timeOrdered(Clock clock, RandomGenerator random) {
        return () -> {
            long high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0xFFFL);
            long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low).toString();
        };
    }
}
