package org.scimconsole.console.fx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does the work at once on the calling thread, so that a test reads from top to bottom. Delayed work waits until {@link
 * #advance}; with {@link #hold} work is begun but its answer waits for {@link #release}.
 */
public final class DirectTasks implements FxTasks {
    private final List<Delayed> delayed = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;
    private Duration now = Duration.ZERO;

    /** From now on answers wait for {@link #release}. */
    public void hold() {
        holding = true;
    }

    /** Delivers the answer that has waited longest, unless it was called off. */
    public void releaseOldest() {
        held.remove(0).run();
    }

    /** Delivers the answers that waited. */
    public void release() {
        holding = false;
        List<Runnable> answers = List.copyOf(held);
        held.clear();
        answers.forEach(Runnable::run);
    }

    @Override
    public <T extends @Nullable Object> Running run(
            ReportingWork<T> work, Progress progress, Consumer<? super T> done, Consumer<? super Problem> failed) {
        boolean[] cancelled = {false};
        Runnable all = () -> {
            if (cancelled[0]) {
                return;
            }
            T answer;
            try {
                answer = work.call(progress);
            } catch (Exception e) {
                failed.accept(Problem.of(e));
                return;
            }
            done.accept(answer);
        };
        if (holding) {
            held.add(all);
        } else {
            all.run();
        }
        return () -> cancelled[0] = true;
    }

    @Override
    public Running later(Duration delay, Runnable action) {
        Delayed entry = new Delayed(now.plus(delay), null, action);
        delayed.add(entry);
        return () -> delayed.remove(entry);
    }

    @Override
    public Running every(Duration interval, Runnable action) {
        Delayed entry = new Delayed(now.plus(interval), interval, action);
        delayed.add(entry);
        return () -> delayed.removeIf(other -> other.action == action);
    }

    /**
     * Lets time pass; what was due by then is done in its order.
     *
     * @param time how much
     */
    public void advance(Duration time) {
        Duration until = now.plus(time);
        while (true) {
            Delayed next = delayed.stream()
                    .filter(entry -> entry.due.compareTo(until) <= 0)
                    .min((a, b) -> a.due.compareTo(b.due))
                    .orElse(null);
            if (next == null) {
                break;
            }
            delayed.remove(next);
            now = next.due;
            if (next.interval != null) {
                delayed.add(new Delayed(now.plus(next.interval), next.interval, next.action));
            }
            next.action.run();
        }
        now = until;
    }

    private record Delayed(Duration due, @Nullable Duration interval, Runnable action) {}
}
