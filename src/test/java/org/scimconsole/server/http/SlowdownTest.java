package org.scimconsole.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.scimconsole.directory.RetryLater;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.scim.message.ScimException;

final class SlowdownTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(1);
    private final Slowdown slowdown = new Slowdown(now::get);

    private void guess(String source, int times) {
        for (int index = 0; index < times; index++) {
            slowdown.refused(source, "guess" + index + "-" + now.get());
        }
    }

    @Test
    void letsAFewMistakesPass() {
        guess("a", 20);
        assertThatCode(() -> slowdown.admit("a", "another")).doesNotThrowAnyException();
    }

    @Test
    void makesAGuesserWaitLongerEachTime() {
        guess("a", 21);
        assertThatThrownBy(() -> slowdown.admit("a", "x"))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.type().status()).isEqualTo(429))
                .isInstanceOfSatisfying(
                        RetryLater.class,
                        later -> assertThat(later.retryAfter().toSeconds()).isBetween(0L, 1L));
        now.addAndGet(2 * SECOND);
        assertThatCode(() -> slowdown.admit("a", "x")).doesNotThrowAnyException();
        guess("a", 5);
        assertThatThrownBy(() -> slowdown.admit("a", "x"))
                .isInstanceOfSatisfying(
                        RetryLater.class,
                        later -> assertThat(later.retryAfter().toSeconds()).isGreaterThan(5));
        assertThatCode(() -> slowdown.admit("b", "x")).doesNotThrowAnyException();
    }

    @Test
    void knowsSecretsThatWereRightBefore() {
        slowdown.accepted("a", "right");
        guess("a", 40);
        assertThatCode(() -> slowdown.admit("a", "right")).doesNotThrowAnyException();
        assertThatThrownBy(() -> slowdown.admit("a", "wrong")).isInstanceOf(ScimException.class);
        assertThatThrownBy(() -> slowdown.admit("a", null)).isInstanceOf(ScimException.class);
    }

    @Test
    void countsOneDeadTokenOnce() {
        for (int index = 0; index < 100; index++) {
            slowdown.refused("a", "the same");
        }
        assertThatCode(() -> slowdown.admit("a", "x")).doesNotThrowAnyException();
    }

    @Test
    void whoSendsATokenNeverWaitsForThoseWhoSendNone() {
        for (int index = 0; index < 300; index++) {
            slowdown.empty("a");
        }
        assertThatCode(() -> slowdown.admit("a", null)).doesNotThrowAnyException();
        slowdown.empty("a");
        assertThatThrownBy(() -> slowdown.admit("a", null))
                .isInstanceOf(RetryLater.class)
                .hasMessageContaining("without a token");
        assertThatCode(() -> slowdown.admit("a", "made a minute ago")).doesNotThrowAnyException();
        assertThatCode(() -> slowdown.admit("b", null)).doesNotThrowAnyException();
        now.addAndGet(2 * SECOND);
        assertThatCode(() -> slowdown.admit("a", null)).doesNotThrowAnyException();
    }

    @Test
    void forgivesWithTime() {
        guess("a", 25);
        now.addAndGet(10 * 60 * SECOND);
        guess("a", 5);
        assertThatCode(() -> slowdown.admit("a", "x")).doesNotThrowAnyException();
    }

    @Test
    void boundsTheRateOfOneOrganisationOnly() {
        RateLimit rate = new RateLimit(25, now::get);
        OrganizationId one = new OrganizationId("one");
        for (int index = 0; index < 50; index++) {
            rate.take(one);
        }
        assertThatThrownBy(() -> rate.take(one)).hasMessageContaining("25 requests per second");
        rate.take(new OrganizationId("two"));
        now.addAndGet(SECOND);
        for (int index = 0; index < 25; index++) {
            rate.take(one);
        }
        assertThatThrownBy(() -> rate.take(one)).isInstanceOf(ScimException.class);
        assertThatThrownBy(() -> new RateLimit(24, now::get)).hasMessageContaining("25");
    }
}
