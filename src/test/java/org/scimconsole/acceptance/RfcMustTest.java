package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table {@code rfc-must.tsv} maps what the RFCs demand to the tests that hold it; here it is held to exist. */
final class RfcMustTest {
    private record Row(String document, String section, String statement, String test) {}

    private static List<Row> rows() throws IOException {
        byte[] table = Objects.requireNonNull(RfcMustTest.class.getResourceAsStream("rfc-must.tsv"))
                .readAllBytes();
        List<Row> rows = new ArrayList<>();
        for (String line :
                new String(table, StandardCharsets.UTF_8).lines().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            assertThat(cells).as(line).hasSize(4);
            rows.add(new Row(cells[0], cells[1], cells[2], cells[3]));
        }
        return rows;
    }

    @Test
    void everyDemandNamesATestThatExists() throws Exception {
        Map<String, Class<?>> classes = testClasses();
        for (Row row : rows()) {
            String[] test = row.test().split("#", -1);
            Class<?> type = classes.get(test[0]);
            if (type == null) {
                throw new AssertionError("no test class for " + row);
            }
            assertThat(Arrays.stream(type.getDeclaredMethods())
                            .filter(RfcMustTest::isTest)
                            .map(Method::getName))
                    .as(row.toString())
                    .contains(test[1]);
        }
    }

    @Test
    void allThreeDocumentsAreCovered() throws IOException {
        assertThat(rows()).extracting(Row::document).contains("RFC 7643", "RFC 7644", "RFC 9865");
        assertThat(rows()).hasSizeGreaterThan(75);
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
