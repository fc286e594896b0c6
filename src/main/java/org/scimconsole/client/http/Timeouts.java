package org.scimconsole.client.http;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect until the connection stands
 * @param answer of silence, until the answer is given up
 */
public record Timeouts(Duration connect, Duration answer) {

    /** @return ten seconds to connect, thirty of silence */
    public static Timeouts usual() {
        return new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30));
    }
}
