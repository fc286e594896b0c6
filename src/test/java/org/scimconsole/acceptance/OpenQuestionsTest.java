package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The table {@code open-questions.tsv} lists what the sources of Split's rules leave open, how this service answers, and
 * the tests that hold each answer.
 */
final class OpenQuestionsTest {
    @Test
    void everyAnswerIsHeldByTestsThatExist() throws Exception {
        NamedTests tests = NamedTests.ofTheSuite();
        byte[] table = Objects.requireNonNull(OpenQuestionsTest.class.getResourceAsStream("open-questions.tsv"))
                .readAllBytes();
        List<String> rows =
                new String(table, StandardCharsets.UTF_8).lines().skip(1).toList();
        assertThat(rows).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        for (String row : rows) {
            String[] cells = row.split("\t", -1);
            assertThat(cells).as(row).hasSize(3);
            for (String test : cells[2].split(", ")) {
                assertThat(tests.has(test)).as(test + " of: " + row).isTrue();
            }
        }
    }
}
