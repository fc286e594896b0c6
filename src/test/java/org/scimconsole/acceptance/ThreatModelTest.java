package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each threat of the threat model names its test, and the test exists. */
final class ThreatModelTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)(?:#(\\w+))?`");

    @Test
    void everyThreatNamesATestThatExists() throws Exception {
        List<String> rows = rows();
        assertThat(rows).hasSizeGreaterThan(15);
        for (String row : rows) {
            Matcher test = TEST.matcher(row);
            assertThat(test.find()).as(row).isTrue();
            do {
                Class<?> type = type(test.group(1));
                String method = test.group(2);
                if (method != null) {
                    assertThat(Arrays.stream(type.getDeclaredMethods()).map(java.lang.reflect.Method::getName))
                            .as(row)
                            .contains(method);
                }
            } while (test.find());
        }
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        for (String place : List.of("acceptance", "server.http", "console.token")) {
            try {
                return Class.forName("org.scimconsole." + place + "." + name);
            } catch (ClassNotFoundException elsewhere) {
                // the next place
            }
        }
        return Class.forName("org.scimconsole.console.fx." + name);
    }

    private static List<String> rows() throws IOException {
        try (var lines = Files.lines(Path.of("packaging/server/threat-model.md"))) {
            return lines.filter(line -> line.matches("\\| \\d+ \\|.*")).toList();
        }
    }
}
