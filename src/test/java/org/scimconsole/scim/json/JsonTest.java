package org.scimconsole.scim.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;

class JsonTest {

    private final Json json = new Json();

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "{} {}", "{\"a\":}", "{'a':1}", "[1,]", "nul", "{\"a\":01}", "\"x", "[]", "7"})
    void refusesWhatIsNoObject(String text) {
        assertThatThrownBy(() -> json.readObject(text))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ErrorType.INVALID_SYNTAX));
    }

    @Test
    void saysWhereItBrokeButNotWhatStoodThere() {
        assertThatThrownBy(() -> json.read("{\"password\":\"secret\",\n x}"))
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesDepthAndLength() {
        assertThatThrownBy(() -> json.read("[".repeat(33) + "]".repeat(33))).isInstanceOf(ScimException.class);
        assertThatThrownBy(() -> json.read("\"" + "a".repeat(1_100_000) + "\"")).isInstanceOf(ScimException.class);
        assertThatThrownBy(() -> json.read("1".repeat(200))).isInstanceOf(ScimException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111111e1111111111111111111111111111111111111",
                "[1e2147483648]",
                "{\"a\":-1E-99999999999}",
                "1e2000000000",
                "[1e-2000000000]",
                "{\"a\":1E401}"
            })
    void refusesAnExponentPastAnyDecimal(String text) {
        for (Executable reading :
                List.<Executable>of(() -> json.read(text), () -> json.read(text.getBytes(StandardCharsets.UTF_8)))) {
            assertThatThrownBy(reading::execute)
                    .isInstanceOfSatisfying(
                            ScimException.class,
                            refused -> assertThat(refused.type()).isEqualTo(ErrorType.INVALID_SYNTAX));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+308", "-2.50E-300", "0.10", "100000000000000000000000000000"})
    void writesANumberThatFitsAsItCame(String text) {
        assertThat(json.write(json.read("[" + text + "]"))).isEqualTo("[" + text + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\u0000\"", "{\"a\\u0000\":1}", "[\"\\ud800\"]", "\"\\udc00\\ud800\""})
    void refusesTextThatCannotBeStored(String text) {
        assertThatThrownBy(() -> json.read(text))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ErrorType.INVALID_VALUE));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatThrownBy(() -> json.read(new byte[] {'"', (byte) 0xff, '"'})).isInstanceOf(ScimException.class);
    }

    @Test
    void keepsWhatItReads() {
        String text = "{\"b\":\"Grüße 😀\",\"a\":1.500,\"c\":[true,null]}";

        assertThat(json.write(json.read(text))).isEqualTo(text);
        assertThat(json.writeBytes(json.read(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theLastOfTwoEqualKeysWins() {
        assertThat(json.readObject("{\"a\":1,\"a\":2}").path("a").intValue()).isEqualTo(2);
    }
}
