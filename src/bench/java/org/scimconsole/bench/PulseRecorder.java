package org.scimconsole.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * Listens to the pulses of the JavaFX thread: the time between two of them, and how much of it the thread itself worked,
 * which a busy machine does not change.
 */
final class PulseRecorder extends AnimationTimer {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Double> gaps = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> works = Collections.synchronizedList(new ArrayList<>());
    private long last;
    private long lastWork;
    private volatile boolean forgetting;

    /** Begins to listen; on the JavaFX thread. */
    PulseRecorder() {
        start();
    }

    @Override
    public void handle(long ignored) {
        long now = System.nanoTime();
        long work = THREADS.getCurrentThreadCpuTime();
        if (last != 0 && !forgetting) {
            gaps.add((now - last) / 1e6);
            works.add((work - lastWork) / 1e6);
        }
        forgetting = false;
        last = now;
        lastWork = work;
    }

    /** Leaves out the pulse that is under way, since somebody else stopped the world in it. */
    void forget() {
        forgetting = true;
    }

    double longestGap() {
        return gap(1);
    }

    double longestWork() {
        return work(1);
    }

    double gap(double share) {
        return at(gaps, share);
    }

    double work(double share) {
        return at(works, share);
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
    }
}
