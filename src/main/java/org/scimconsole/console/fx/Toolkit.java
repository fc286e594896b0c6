package org.scimconsole.console.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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

    @Override
    public void close() {
        Platform.exit();
    }
}
