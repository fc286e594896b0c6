package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The table {@code rfc-must.tsv} lists what RFC 7643, 7644 and 9865 demand (MUST, MUST NOT, SHALL, SHALL NOT, REQUIRED),
 * section by section, and what holds each: tests by name, or else whom the demand binds in place of a service ({@code
 * client}, {@code writer} of specifications), why it never comes up ({@code none}), or where and why the service does
 * otherwise ({@code differs}), with the test of what it does. Here the table is held to be true as far as a table can
 * be: each test exists and is one, each reason is told.
 */
final class RfcMustTest {
    private static final Pattern TEST = Pattern.compile("[A-Za-z0-9]+Test#[A-Za-z0-9]+");
    private static final Pattern HELD =
            Pattern.compile("[A-Za-z0-9]+Test#[A-Za-z0-9]+(, [A-Za-z0-9]+Test#[A-Za-z0-9]+)*");
    private static final Pattern REASON = Pattern.compile("(client|writer|none|differs): (?s).{20,}");

    private record Row(String document, String section, String demand, String heldBy) {}

    private static List<Row> rows() throws IOException {
        byte[] table = Objects.requireNonNull(RfcMustTest.class.getResourceAsStream("rfc-must.tsv"))
                .readAllBytes();
        return new String(table, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split("\t", -1);
                    assertThat(cells).as(line).hasSize(4);
                    return new Row(cells[0], cells[1], cells[2], cells[3]);
                })
                .toList();
    }

    private static List<String> testsOf(Row row) {
        return TEST.matcher(row.heldBy()).results().map(MatchResult::group).toList();
    }

    @Test
    void everyTestThatIsNamedExists() throws Exception {
        NamedTests tests = NamedTests.ofTheSuite();
        for (Row row : rows()) {
            testsOf(row)
                    .forEach(test ->
                            assertThat(tests.has(test)).as(row.toString()).isTrue());
        }
    }

    @Test
    void everyDemandIsHeldOrSaysWhyNot() throws IOException {
        for (Row row : rows()) {
            String held = row.heldBy();
            assertThat(HELD.matcher(held).matches() || REASON.matcher(held).matches())
                    .as(row.toString())
                    .isTrue();
            if (held.startsWith("differs")) {
                assertThat(testsOf(row)).as(row.toString()).isNotEmpty();
            }
        }
    }

    @Test
    void allThreeDocumentsAreCoveredAndNothingIsListedTwice() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).extracting(Row::document).contains("RFC 7643", "RFC 7644", "RFC 9865");
        assertThat(rows).hasSizeGreaterThan(250);
        assertThat(rows.stream().map(row -> row.document() + row.section() + row.demand()))
                .doesNotHaveDuplicates();
        assertThat(rows).filteredOn(row -> HELD.matcher(row.heldBy()).matches()).hasSizeGreaterThan(220);
    }
}
