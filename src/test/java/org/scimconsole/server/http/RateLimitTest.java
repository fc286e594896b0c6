package org.scimconsole.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/** How fast one organisation may ask: never slower than Entra needs, and told to wait beyond. Time stands still here. */
final class RateLimitTest {
    private static final OrganizationId ONE = new OrganizationId("o1");
    private static final OrganizationId OTHER = new OrganizationId("o2");

    private final AtomicLong nanos = new AtomicLong(1);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** @return how many of so many requests at this moment are let through */
    private static int admitted(RateLimit limit, OrganizationId organization, int requests) {
        int admitted = 0;
        for (int request = 0; request < requests; request++) {
            try {
                limit.take(organization);
                admitted++;
            } catch (RateLimit.Exceeded refused) {
                assertThat(refused.retryAfter()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
            }
        }
        return admitted;
    }

    @Test
    void letsTwentyFivePerSecondThroughForAsLongAsTheyCome() {
        RateLimit limit = new RateLimit(RateLimit.LEAST, nanos::get);
        for (int request = 0; request < 25 * 600; request++) {
            assertThat(admitted(limit, ONE, 1)).isEqualTo(1);
            pass(Duration.ofMillis(40));
        }
    }

    @Test
    void letsABurstThroughAndThenWhatTimeBrings() {
        RateLimit limit = new RateLimit(100, nanos::get);
        assertThat(admitted(limit, ONE, 1_000)).isEqualTo(200);
        assertThat(admitted(limit, ONE, 10)).isZero();
        pass(Duration.ofMillis(500));
        assertThat(admitted(limit, ONE, 1_000)).isEqualTo(50);
        pass(Duration.ofHours(1));
        assertThat(admitted(limit, ONE, 1_000)).as("no more than the burst").isEqualTo(200);
    }

    @Test
    void oneOrganisationTakesNothingFromAnother() {
        RateLimit limit = new RateLimit(25, nanos::get);
        assertThat(admitted(limit, ONE, 500)).isEqualTo(50);
        assertThat(admitted(limit, OTHER, 50)).isEqualTo(50);
    }

    @Test
    void isNeverBelowWhatEntraNeedsAndMayBeOff() {
        for (int low : new int[] {1, 24, -1}) {
            assertThatThrownBy(() -> new RateLimit(low, nanos::get))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("25");
        }
        assertThat(admitted(new RateLimit(0, nanos::get), ONE, 100_000)).isEqualTo(100_000);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsTheClientToWaitAndCountsItAndServesItAfterwards(TestDatabase database) {
        try (RunningService service = RunningService.start(
                database.place(),
                Clock.systemUTC(),
                nanos::get,
                ServerConfig.loopback(0).withRequestsPerSecond(25))) {
            TestOrganization org = service.organization();
            pass(Duration.ofHours(1));
            for (int request = 0; request < 50; request++) {
                org.scim().get("/Users?count=0").expect(200);
            }
            Wire.Answer limited = org.scim().get("/Users?count=0").expect(429);
            assertThat(limited.header("Retry-After")).isEqualTo("1");
            assertThat(limited.header("X-RateLimit-Remaining-Org")).isEqualTo("0");
            assertThat(limited.header("X-RateLimit-Reset-Seconds-Org")).isEqualTo("1");
            assertThat(limited.json().path("status").asText()).isEqualTo("429");
            org.admin().get("/users").expect(429);
            service.organization().scim().get("/Users?count=0").expect(200);
            pass(Duration.ofSeconds(1));
            for (int request = 0; request < 25; request++) {
                org.scim().get("/Users?count=0").expect(200);
            }
            org.scim().get("/Users?count=0").expect(429);
            assertThat(service.wire().get("/metrics").expect(200).body()).contains("limited_total 3");
        }
    }
}
