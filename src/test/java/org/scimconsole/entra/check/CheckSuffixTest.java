package org.scimconsole.entra.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CheckSuffixTest {
    @Test
    void isOfOneLengthAndBeginsWithADigitWhateverIsDrawn() {
        RandomGenerator random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            assertThat(CheckSuffix.random(random)).matches("[0-2][0-9a-z]{9}");
        }
        assertThat(CheckSuffix.random(all(0))).isEqualTo("0000000000");
        assertThat(CheckSuffix.random(all(-1))).matches("2[0-9a-z]{9}");
    }

    private static RandomGenerator all(int value) {
        return () -> value;
    }
}
