package org.scimconsole.entra.cycle;

/** Counts what faults on purpose did to the requests of a cycle, and how the service took it. Thread-safe. */
public final class FaultTally {
    private long lost;
    private long lostThoughDone;
    private long duplicates;
    private long creationsRefused;
    private long creationsTakenTwice;
    private long reordered;
    private long reorderedRefused;

    synchronized void lost(boolean done) {
        lost++;
        lostThoughDone += done ? 1 : 0;
    }

    synchronized void duplicate(String method, boolean firstTaken, int secondStatus) {
        duplicates++;
        if (method.equals("POST") && firstTaken) {
            creationsRefused += secondStatus == 409 ? 1 : 0;
            creationsTakenTwice += secondStatus >= 200 && secondStatus < 300 ? 1 : 0;
        }
    }

    synchronized void reordered(boolean taken) {
        reordered++;
        reorderedRefused += taken ? 0 : 1;
    }

    /** @return how many answers were lost */
    public synchronized long lost() {
        return lost;
    }

    /** @return how many of them belonged to writes that the service had carried out */
    public synchronized long lostThoughDone() {
        return lostThoughDone;
    }

    /** @return how many writes were sent twice */
    public synchronized long duplicates() {
        return duplicates;
    }

    /** @return how many second creations were refused as a conflict, as they must be */
    public synchronized long creationsRefused() {
        return creationsRefused;
    }

    /** @return how many things were created twice, which a service must not do */
    public synchronized long creationsTakenTwice() {
        return creationsTakenTwice;
    }

    /** @return how many requests arrived with their operations in another order */
    public synchronized long reordered() {
        return reordered;
    }

    /** @return how many of them were refused */
    public synchronized long reorderedRefused() {
        return reorderedRefused;
    }
}
