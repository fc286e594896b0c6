package org.scimconsole.acceptance;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tests of the suite by the names that tables of demands give them: {@code SomeTest#itHolds}. */
final class NamedTests {
    private static final List<String> ANNOTATIONS = List.of("Test", "ParameterizedTest", "Property", "Example");

    private final Map<String, List<Class<?>>> classes = new HashMap<>();

    private NamedTests() {}

    /** @return all tests of the whole suite */
    static NamedTests ofTheSuite() throws IOException, URISyntaxException, ClassNotFoundException {
        NamedTests tests = new NamedTests();
        Path root = Path.of(NamedTests.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")
                            && !each.toString().contains("$"))
                    .toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replace('\\', '.');
                Class<?> type = Class.forName(
                        name.substring(0, name.length() - ".class".length()), false, NamedTests.class.getClassLoader());
                tests.classes
                        .computeIfAbsent(type.getSimpleName(), any -> new ArrayList<>())
                        .add(type);
            }
        }
        return tests;
    }

    /** @return whether there is such a test, inherited ones included */
    boolean has(String name) {
        int mark = name.indexOf('#');
        return classes.getOrDefault(name.substring(0, mark), List.of()).stream()
                .anyMatch(type -> hasTest(type, name.substring(mark + 1)));
    }

    private static boolean hasTest(Class<?> declared, String name) {
        for (Class<?> type = declared; type != null; type = type.getSuperclass()) {
            if (Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(name) && isTest(method))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getSimpleName())
                .anyMatch(ANNOTATIONS::contains);
    }
}
