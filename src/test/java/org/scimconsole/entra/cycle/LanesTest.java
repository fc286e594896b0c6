package org.scimconsole.entra.cycle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class LanesTest {
    @Test
    void passesOverNothingInSilenceThatEndedWithAnErrorOnAnotherThread() {
        ExecutorService threads = Executors.newCachedThreadPool();
        Thread caller = Thread.currentThread();
        CountDownLatch failed = new CountDownLatch(1);
        assertThatThrownBy(() -> new Lanes(threads, 2).forEach(List.of("a", "b"), item -> {
                    if (Thread.currentThread() != caller) {
                        failed.countDown();
                        throw new StackOverflowError(item);
                    }
                    await(failed);
                }))
                .isInstanceOf(StackOverflowError.class);
        threads.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
