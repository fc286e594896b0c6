package org.scimconsole.console.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work that is begun while the toolkit still starts, and whose answer the first window needs: the one thing that may be
 * waited for on the JavaFX thread, since nothing is on the screen yet.
 */
public final class EarlyWork<T> {
    private final CompletableFuture<T> answer;

    private EarlyWork(CompletableFuture<T> answer) {
        this.answer = answer;
    }

    /**
     * Begins at once, on a thread of its own.
     *
     * @param work must need nothing of JavaFX
     * @return where the answer comes
     */
    public static <T> EarlyWork<T> begin(Supplier<T> work) {
        return new EarlyWork<>(CompletableFuture.supplyAsync(work));
    }

    /**
     * Waits for the answer.
     *
     * @return the answer; what the work threw is thrown here
     */
    public T answer() {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
