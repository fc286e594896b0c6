package org.scimconsole.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.testing.Wire;

final class GracefulShutdownTest {
    @Test
    void finishesWhatItBegan() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Clock clock = Clock.systemUTC();
        ServiceParts parts = new ServiceParts(
                clock,
                System::nanoTime,
                () -> "r",
                exchange -> new Identity.Administrator(new org.scimconsole.directory.token.AdminKey(
                        new OrganizationId("o"), "k", "key", "hint", clock.instant(), null)),
                new RateLimit(0, System::nanoTime),
                (exchange, refusal, cause) -> refusal,
                new Metrics(clock),
                () -> true);
        Routes slow = table -> table.get("/internal/api/v2/slow", exchange -> {
            begun.countDown();
            try {
                assertThat(mayEnd.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            exchange.answer(200, "{\"done\":true}");
        });
        HttpService service = HttpService.start(ServerConfig.loopback(0), parts, List.of(slow));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<Wire.Answer> answer = pool.submit(() -> new Wire(service.port(), "").get("/internal/api/v2/slow"));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            Future<?> closing = pool.submit(service::close);
            mayEnd.countDown();
            assertThat(answer.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
            closing.get(30, TimeUnit.SECONDS);
        } finally {
            pool.shutdownNow();
        }
    }
}
