package org.scimconsole.console.fx;

/** How far long work has come. */
@FunctionalInterface
public interface Progress {

    /** The fraction of work whose end cannot be told. */
    double UNKNOWN = -1;

    /**
     * @param step what is being done, a short phrase for people
     * @param fraction done so far, 0 to 1, or {@link #UNKNOWN}
     */
    void report(String step, double fraction);
}
