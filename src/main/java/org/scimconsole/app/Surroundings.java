package org.scimconsole.app;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;

/**
 * What the process gets from outside, in one place, so that everything else has it handed in.
 *
 * @param out where results go
 * @param err where messages for people go
 * @param variables the environment variables
 * @param clock the time
 * @param random where ids and secrets come from
 */
public record Surroundings(
        PrintStream out, PrintStream err, Map<String, String> variables, Clock clock, SecureRandom random) {

    /** @return the real ones */
    public static Surroundings ofThisProcess() {
        return new Surroundings(System.out, System.err, System.getenv(), Clock.systemUTC(), new SecureRandom());
    }

    /** @return fixed text: the variables hold tokens and passwords */
    @Override
    public String toString() {
        return "Surroundings[hidden]";
    }
}
