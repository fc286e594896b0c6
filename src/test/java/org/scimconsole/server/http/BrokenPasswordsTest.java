package org.scimconsole.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BrokenPasswordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x{\"password\" : \"s3cret\\\"s3cret\"",
                "x{\"password\":\"s3cret",
                "x{\"a\":\"b\",\"newPasswordOfAda\":s3cret}",
                "x{\"path\":\"password\",\"op\":\"add\",\"value\":\"s3cret",
                "x{\"value\":\"a\"},{\"path\":\"password\",\"value\":{\"a\":\"s3cret\"}}",
                "x{\"value\":\"s3cret}\",\"op\":\"add\",\"path\":\"urn:x:User:password\"}",
                "x{\"value\":\"s3cret\",\"path\":\"password\"},{\"value\":\"s3cret\",\"PATH\":\"password\"}"
            })
    void takesTheSecretOut(String text) {
        assertThat(BrokenPasswords.redacted(text)).doesNotContain("s3cret").contains(Redaction.REDACTED);
    }

    @Test
    void leavesTheValuesOfOtherPathsAsTheyAre() {
        String text = "x{\"path\":\"displayName\",\"value\":\"Ada\"},{\"path\":\"password\"},{\"value\":\"Ops\"}";
        assertThat(BrokenPasswords.redacted(text)).isEqualTo(text);
    }

    /** What grows with the square of the length would look at each character thousands of times. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "\"password",
                "\"password\" ",
                "\"password\":",
                "\"path\":",
                "\"path\":\"password\",",
                "\"path\":\"password",
                "\"value\":\"x\",",
                "\"value\":",
                "\"value\":\"x\",\"path\":\"x\",",
                "\"value\":{",
                "\" : "
            })
    void looksAtEachCharacterAFewTimesOnly(String piece) {
        String text = "\"" + piece.repeat(8_000 / piece.length());
        for (Function<CharSequence, String> step : List.<Function<CharSequence, String>>of(
                BrokenPasswords::named, BrokenPasswords::behindTheirPath, BrokenPasswords::beforeTheirPath)) {
            Counted counted = new Counted(text);
            assertThat(step.apply(counted)).isNotEmpty();
            assertThat(counted.looks).isLessThan(40L * text.length());
        }
    }

    /** Counts how often one of its characters is looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
