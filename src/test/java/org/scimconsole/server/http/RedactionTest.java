package org.scimconsole.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                "filter=password eq \"s3cret\"",
                "filter=userName eq \"x\" and password sw s3cret",
                "Authorization: Bearer s3cret",
                "{\"header\":\"bearer s3cret\"}",
                "token=spl_scim_s3crets3cret",
                "/scim/v2/spl_admin_s3crets3cret/Users"
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
    void cutsWhatIsTooLong() {
        assertThat(redaction.apply("x".repeat(100_000))).hasSizeLessThan(40_000).endsWith("(100000 characters)");
    }
}
