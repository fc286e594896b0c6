package org.scimconsole.console.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scimconsole.console.shell.Pages;

class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/scimconsole/console");
    private static final Path SOURCES = Path.of("src/main/java/org/scimconsole");
    private static final Pattern KEY_IN_VIEW = Pattern.compile("\"%([A-Za-z0-9_.]+)\"");
    private static final Pattern WORD = Pattern.compile("\"([A-Za-z0-9_.]+)\"");

    static Stream<String> folders() {
        return Pages.textFolders().stream();
    }

    static Stream<String> foldersInGerman() {
        return folders().filter(folder -> Files.exists(RESOURCES.resolve(folder).resolve(folder + "_de.properties")));
    }

    @ParameterizedTest
    @MethodSource("foldersInGerman")
    void hasEveryTextInGerman(String folder) throws IOException {
        Set<String> english = read(folder, "").stringPropertyNames();
        assertThat(read(folder, "_de").stringPropertyNames()).isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void formatsEveryText(String folder) throws IOException {
        for (String language : List.of("", "_de")) {
            Properties texts = read(folder, language);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(text)
                        .as("%s: an apostrophe would quote what follows", key)
                        .doesNotContain("'");
                if (text.matches(".*\\{\\d.*")) {
                    new MessageFormat(text, Locale.UK).format(new Object[] {2, 2, 2, 2, 2, 2});
                }
            }
        }
    }

    @Test
    void definesEveryTextThatAViewNames() throws IOException {
        Messages messages = Messages.load(Locale.UK, Pages.textFolders());
        List<String> missing = new ArrayList<>();
        for (Path view : files(RESOURCES, ".fxml")) {
            Matcher matcher = KEY_IN_VIEW.matcher(Files.readString(view));
            while (matcher.find()) {
                if (!messages.containsKey(matcher.group(1))) {
                    missing.add(view.getFileName() + ": " + matcher.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void usesEveryTextThatIsDefined() throws IOException {
        String everything = Stream.concat(files(RESOURCES, ".fxml").stream(), files(SOURCES, ".java").stream())
                .map(MessagesTest::content)
                .collect(Collectors.joining("\n"));
        Set<String> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(everything.replace("\"%", "\""));
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
        Set<String> unused = new TreeSet<>();
        for (String folder : Pages.textFolders()) {
            for (String key : read(folder, "").stringPropertyNames()) {
                if (words.stream().noneMatch(word -> key.equals(word) || isBegun(key, word) || isEnded(key, word))) {
                    unused.add(key);
                }
            }
        }
        assertThat(unused).isEmpty();
    }

    /** Keys such as {@code security.idp.OKTA} are put together from {@code "security.idp."} and a name. */
    private static boolean isBegun(String key, String word) {
        return word.length() > 4 && word.endsWith(".") && key.startsWith(word);
    }

    /** Keys such as {@code users.title} end in what is added to a page's id or to another key. */
    private static boolean isEnded(String key, String word) {
        return word.startsWith(".") && key.endsWith(word);
    }

    private static Properties read(String folder, String language) throws IOException {
        Properties texts = new Properties();
        Path file = RESOURCES.resolve(folder).resolve(folder + language + ".properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
        }
        return texts;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
