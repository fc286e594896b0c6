package org.scimconsole.console.fx;

/** Work that was started and can be called off. */
public interface Running {

    /** Nothing to call off: what a field holds before the first work. */
    Running NOTHING = () -> {};

    /** Interrupts the work and drops its answer; no callback arrives afterwards. Harmless when it is over. */
    void cancel();
}
