package org.scimconsole.bench;

import java.util.concurrent.atomic.AtomicLong;

/** The requests of one load, made before the clock runs: making them would cost as much as sending them. */
final class Requests {
    private final Load load;
    private final AtomicLong numbers;
    private final byte[][] made;
    private final AtomicLong next = new AtomicLong();

    /** @param numbers gives numbers that no write had before */
    Requests(Load load, AtomicLong numbers) {
        this(load, numbers, load.fresh());
    }

    /** @param size how many are made at once; more are made when they are needed */
    Requests(Load load, AtomicLong numbers, int size) {
        this.load = load;
        this.numbers = numbers;
        this.made = new byte[size][];
        for (int i = 0; i < made.length; i++) {
            made[i] = load.request().apply(numbers.getAndIncrement());
        }
    }

    Load load() {
        return load;
    }

    byte[] next() {
        long number = next.getAndIncrement();
        if (number < made.length) {
            return made[(int) number];
        }
        return load.writes() ? load.request().apply(numbers.getAndIncrement()) : made[(int) (number % made.length)];
    }

    /** @return one of them, for a server that does not care which */
    byte[] any(long number) {
        return made[(int) (number % made.length)];
    }
}
