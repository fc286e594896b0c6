package org.scimconsole.entra.cycle;

import java.time.Duration;

/** Waits. Real programs sleep; a scaled clock sleeps less; a test does not. */
@FunctionalInterface
public interface Pause {

    /**
     * @param time how long, as the clock of the cycle counts
     * @throws InterruptedException when whoever waits shall end
     */
    void rest(Duration time) throws InterruptedException;
}
