package org.scimconsole.console.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Starts and ends the toolkit, and crosses onto its thread from a thread that may wait. */
public final class Toolkit implements AutoCloseable {

    private Toolkit() {}

    /**
     * Starts the toolkit. Which platform it draws on was decided by system properties before any JavaFX class loaded.
     *
     * @return to be closed at the end of the program; the toolkit can't be started twice
     */
    public static Toolkit start() {
        CompletableFuture<Boolean> up = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> up.complete(true));
        up.join();
        return new Toolkit();
    }

    /** @return the way onto the thread of a toolkit that somebody else started and will end */
    public static Toolkit running() {
        return new Toolkit();
    }

    /**
     * Does something on the JavaFX thread and waits for it.
     *
     * @param action what to do there
     * @return its answer
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public <T> T call(Callable<T> action) throws InterruptedException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(action.call());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new IllegalStateException("The window could not do this.", e);
        }
    }

    /**
     * Waits until something holds on the JavaFX thread at two pulses one after the other, so that what follows from the first
     * has been laid out too.
     *
     * @param condition asked there at every pulse
     * @param atMost how long to wait
     * @return whether it came to hold
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        AnimationTimer timer = new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses = condition.getAsBoolean() ? pulses + 1 : 0;
                if (pulses == 2) {
                    held.complete(true);
                }
            }
        };
        Platform.runLater(timer::start);
        try {
            return held.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The window could not be asked.", e);
        } finally {
            Platform.runLater(timer::stop);
        }
    }

    @Override
    public void close() {
        Platform.exit();
    }
}
