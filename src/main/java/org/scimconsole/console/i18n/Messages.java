package org.scimconsole.console.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Every text of the console in one locale, put together from one bundle per folder ({@code users/users.properties},
 * {@code users/users_de.properties}). A key that two folders define, or that nobody defines, is a fault and fails.
 */
public final class Messages extends ResourceBundle {
    /** The setting that holds the language chosen; empty for the system's. */
    public static final String LANGUAGE = "language";

    private static final String ROOT = "/org/scimconsole/console/";

    private final Locale locale;
    private final Map<String, String> texts;

    private Messages(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /**
     * Reads the bundles of the given folders; where the locale's language has no file, English stands.
     *
     * @param locale whose language and whose form of dates and numbers
     * @param folders names below the console's resources
     * @return all their texts
     */
    public static Messages load(Locale locale, List<String> folders) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String folder : folders) {
            String base = ROOT + folder + "/" + folder;
            Map<String, String> folderTexts = read(base + ".properties");
            if (folderTexts.isEmpty()) {
                throw new IllegalStateException("No texts at " + base + ".properties");
            }
            folderTexts.putAll(read(base + "_" + locale.getLanguage() + ".properties"));
            folderTexts.forEach((key, text) -> {
                if (texts.putIfAbsent(key, text) != null) {
                    throw new IllegalStateException("Two folders define the text " + key);
                }
            });
        }
        return new Messages(locale, texts);
    }

    private static Map<String, String> read(String path) {
        try (InputStream in = Messages.class.getResourceAsStream(path)) {
            Map<String, String> texts = new LinkedHashMap<>();
            if (in != null) {
                PropertyResourceBundle bundle =
                        new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
                bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
            }
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the texts at " + path, e);
        }
    }

    /**
     * @param key {@code screen.element.state}
     * @param values for {@code {0}}, {@code {1}} …, in the form of the user's locale
     * @return the text with its values
     */
    public String text(String key, Object... values) {
        String pattern = getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    @Override
    public Locale getLocale() {
        return locale;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new MissingResourceException("No text for " + key, Messages.class.getName(), key);
        }
        return text;
    }

    @Override
    public boolean containsKey(String key) {
        return texts.containsKey(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
