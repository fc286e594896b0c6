package org.scimconsole.console.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BackgroundTasksTest {

    @Test
    void isIdleAgainThoughWorkWasCancelledBeforeItBegan() throws TimeoutException {
        try (BackgroundTasks tasks = new BackgroundTasks()) {
            for (int i = 0; i < 200; i++) {
                tasks.run(() -> "done", done -> {}, why -> {}).cancel();
            }
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, tasks::idle);
            assertThat(tasks.idle()).isTrue();
        }
    }
}
