package org.scimconsole.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.scim.message.ScimException;

final class RedactionTest {
    private final Redaction redaction = new Redaction();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userName\":\"a\",\"password\":\"s3cret\"}",
                "{\"Password\" : \"s3cret\", \"x\":1}",
                "{\"password\":\"s3cret",
                "{\"password\":{\"value\":\"s3cret\"}}",
                "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"s3cret\"}",
                "{\"value\":\"s3cret\",\"op\":\"add\",\"path\":\"urn:ietf:params:scim:schemas:core:2.0:User:password\"}",
                "{\"op\":\"replace\",\"value\":{\"password\":\"s3cret\\\"s3cret\"}}",
                "{\"value\":\"s3cret\",\"x\":{\"y\":\"}\"},\"z\":[1],\"path\":\"password\"}",
                "{\"path\":\"password\",\"x\":{},\"value\":{\"a\":[\"s3cret\"]}}",
                "{\"p\\u0061ssword\":\"s3cret\"}",
                "{\"value\":\"s3cret\",\"path\":\"p\\u0061ssword\"}",
                "filter=password eq \"s3cret\"",
                "filter=userName eq \"x\" and password sw s3cret",
                "Authorization: Bearer s3cret",
                "{\"header\":\"bearer s3cret\"}",
                "token=spl_scim_s3crets3cret",
                "/scim/v2/spl_admin_s3crets3cret/Users",
                "/Users/%73pl%5Fscim_s3crets3%63ret?x=%",
                "{\"x\":\"\\u0073pl\\u005fscim\\u005Fs3crets3\\u0063ret\"}",
                "SPL_SCIM_s3crets3cret is no method"
            })
    void takesTheSecretOut(String text) {
        assertThat(redaction.apply(text)).doesNotContain("s3cret").contains(Redaction.REDACTED);
    }

    @Test
    void leavesEverythingElseAsItIs() {
        String text = "{\"userName\":\"passenger@x.io\",\"displayName\":\"Bear\"}";
        assertThat(redaction.apply(text)).isEqualTo(text);
        assertThat(redaction.apply((String) null)).isNull();
    }

    @Test
    void aPathBehindTheCutStillTellsWhatItsValueIs() {
        String text = "{\"op\":\"add\",\"value\":\"s3cret\",\"padding\":\"" + "x".repeat(2 * Redaction.KEPT_CHARACTERS)
                + "\",\"path\":\"password\"}";
        assertThat(redaction.apply(text)).doesNotContain("s3cret").endsWith("(" + text.length() + " characters)");
    }

    @Test
    void aPasswordOverTheCutLeavesNoHalf() {
        String text = "{\"padding\":\"" + "x".repeat(Redaction.KEPT_CHARACTERS - 40) + "\",\"password\":\""
                + "s3cret".repeat(50) + "\",\"userName\":\"a\"}";
        assertThat(redaction.apply(text)).doesNotContain("s3cret");
    }

    @Test
    void aRefusalForNowKeepsItsRuleAndItsWait() {
        ScimException redacted = redaction.apply(new RefusedException.ForNow(
                Rule.BRAKE, "The group spl_scim_s3crets3cret waits.", Duration.ofMinutes(10)));
        assertThat(redacted.detail()).doesNotContain("s3cret");
        assertThat(redacted)
                .isInstanceOfSatisfying(
                        RefusedException.ForNow.class,
                        later -> assertThat(later.retryAfter()).isEqualTo(Duration.ofMinutes(10)));
        assertThat(RefusedException.ruleOf(redacted)).isEqualTo(Rule.BRAKE);
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(redaction.apply("x".repeat(100_000))).hasSizeLessThan(40_000).endsWith("(100000 characters)");
    }
}
