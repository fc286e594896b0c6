package org.scimconsole.client.foreign;

import java.time.Duration;

/** Waits because a service asked for it. */
@FunctionalInterface
public interface Pause {

    /**
     * @param time how long
     * @throws InterruptedException if the person changed their mind
     */
    void wait(Duration time) throws InterruptedException;
}
