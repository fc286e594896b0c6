package org.scimconsole.console.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StoppableWorkTest {
    private static final Progress SILENT = (step, fraction) -> {};

    @Test
    void givesItsAnswerThoughStopped() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        StoppableWork<String> work = new StoppableWork<>(progress -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
                return "never";
            } catch (InterruptedException stopped) {
                return "as far as it came";
            }
        });
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return work.call(SILENT) + (Thread.currentThread().isInterrupted() ? ", interrupted" : "");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        begun.await();
        work.stop();
        assertThat(answer.get()).isEqualTo("as far as it came");
    }

    @Test
    void endsAtOnceWhenStoppedBeforeItBegins() throws Exception {
        StoppableWork<Boolean> work =
                new StoppableWork<>(progress -> Thread.currentThread().isInterrupted());
        work.stop();
        assertThat(work.call(SILENT)).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).as("left as it was").isFalse();
    }
}
