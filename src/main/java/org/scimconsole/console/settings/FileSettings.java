package org.scimconsole.console.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settings in one properties file, replaced as a whole at each change so that a crash leaves the old or the new one. A
 * damaged or unwritable file costs the settings, never the start.
 */
public final class FileSettings implements Settings {
    private final Path file;
    private final Properties values = new Properties();

    /** @param file where they are kept; made with its folder at the first change */
    public FileSettings(Path file) {
        this.file = file;
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                log().warn("The settings in {} cannot be read; the console starts with its defaults.", file, e);
            }
        }
    }

    @Override
    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    @Override
    public synchronized void put(String name, String value) {
        if (!value.equals(values.setProperty(name, value))) {
            save();
        }
    }

    @Override
    public synchronized void remove(String name) {
        if (values.remove(name) != null) {
            save();
        }
    }

    private void save() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                values.store(writer, "SCIM Console");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            log().warn("The settings cannot be written to {}.", file, e);
        }
    }

    /** Asked for only when there is something to say: setting up the log would be a good part of the start. */
    private static Logger log() {
        return LoggerFactory.getLogger(FileSettings.class);
    }
}
