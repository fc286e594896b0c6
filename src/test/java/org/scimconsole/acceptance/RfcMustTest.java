package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table {@code rfc-must.tsv} lists what RFC 7643, 7644 and 9865 demand (MUST, MUST NOT, SHALL, SHALL NOT, REQUIRED),
 * section by section, and what holds each: tests by name, or else whom the demand binds in place of a service ({@code
 * client}, {@code writer} of specifications), why it never comes up ({@code none}), or where and why the service does
 * otherwise ({@code differs}), with the test of what it does. Here the table is held to be true as far as a table can
 * be: each test exists and is one, each reason is told.
 */
final class RfcMustTest {
    private static final Pattern TEST = Pattern.compile("([A-Za-z0-9]+Test)#([A-Za-z0-9]+)");
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

    private static List<MatchResult> testsOf(Row row) {
        return TEST.matcher(row.heldBy()).results().toList();
    }

    @Test
    void everyTestThatIsNamedExists() throws Exception {
        Map<String, Class<?>> classes = testClasses();
        for (Row row : rows()) {
            for (MatchResult test : testsOf(row)) {
                Class<?> type = classes.get(test.group(1));
                if (type == null) {
                    throw new AssertionError("no test class for " + row);
                }
                assertThat(Arrays.stream(type.getDeclaredMethods())
                                .filter(RfcMustTest::isTest)
                                .map(Method::getName))
                        .as(row.toString())
                        .contains(test.group(2));
            }
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

    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getSimpleName())
                .anyMatch(name -> List.of("Test", "ParameterizedTest", "Property", "Example")
                        .contains(name));
    }

    private static Map<String, Class<?>> testClasses() throws Exception {
        Path root = Path.of(RfcMustTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Map<String, Class<?>> classes = new HashMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("Test.class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replace('\\', '.');
                Class<?> type = Class.forName(
                        name.substring(0, name.length() - ".class".length()),
                        false,
                        RfcMustTest.class.getClassLoader());
                classes.put(type.getSimpleName(), type);
            }
        }
        return classes;
    }
}
