package org.scimconsole.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.backend.FileSecrets;
import org.scimconsole.console.backend.KeyringSecrets;
import org.scimconsole.console.backend.MemorySecrets;
import org.scimconsole.console.backend.SecretStore;
import org.scimconsole.console.fx.BackgroundTasks;
import org.scimconsole.console.fx.SystemClipboard;
import org.scimconsole.console.settings.FileSettings;
import org.scimconsole.console.settings.MemorySettings;
import org.scimconsole.console.settings.Settings;
import org.scimconsole.console.shell.ConsoleApplication;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.shell.Pages;
import org.scimconsole.console.tour.Tour;
import org.scimconsole.console.tour.WarmUp;

/** Puts the console together and runs it: as a window for a person, or as the tour that draws every page. */
final class ConsoleRun {
    /** Held here, because Java forgets the level of a logger that nobody holds. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private final Surroundings surroundings;
    private final DirectoryOpening opening;

    ConsoleRun(Surroundings surroundings, DirectoryOpening opening) {
        this.surroundings = surroundings;
        this.opening = opening;
        // it warns that it is on the class path, where it works as well
        JAVAFX.setLevel(Level.SEVERE);
    }

    /** Opens the window and returns when it is closed. */
    void window(@Nullable Path data) throws InterruptedException {
        Path folder = DataFolder.of(data, surroundings);
        Settings settings = new FileSettings(folder.resolve("console.properties"));
        try (BackgroundTasks tasks = new BackgroundTasks();
                EmbeddedBackend backend = EmbeddedBackend.on(folder, surroundings, opening)) {
            SecretStore secrets = new KeyringSecrets(new FileSecrets(folder.resolve("console-keys.properties")));
            new ConsoleApplication(parts(backend, tasks, secrets, settings, Locale.getDefault())).run();
        }
    }

    /** Draws every page into the folder, and prints each picture's path with what it shows. */
    void pictures(Path folder) throws InterruptedException {
        try (BackgroundTasks tasks = new BackgroundTasks();
                EmbeddedBackend backend = EmbeddedBackend.temporary(surroundings, opening)) {
            ConsoleWindow.Parts parts =
                    parts(backend, tasks, new MemorySecrets(), new MemorySettings(), Locale.ENGLISH);
            new Tour(parts, tasks, folder, (file, what) -> surroundings.out().println(file + "  " + what)).walk();
        } catch (IOException e) {
            throw new CommandFailedException(
                    "The pictures cannot be written to " + folder.toAbsolutePath() + ": " + e.getMessage() + ".",
                    "Choose another folder with --screenshots.",
                    e);
        }
    }

    /** Opens the first pages in memory, for the archive of classes that the build makes. */
    void warmUp() throws InterruptedException {
        try (BackgroundTasks tasks = new BackgroundTasks();
                EmbeddedBackend backend = EmbeddedBackend.temporary(surroundings, opening)) {
            SecretStore secrets = new MemorySecrets();
            new WarmUp(parts(backend, tasks, secrets, new MemorySettings(), Locale.getDefault()), tasks).run();
        }
    }

    private ConsoleWindow.Parts parts(
            EmbeddedBackend backend, BackgroundTasks tasks, SecretStore secrets, Settings settings, Locale locale) {
        Clock clock = surroundings.clock().withZone(ZoneId.systemDefault());
        return new ConsoleWindow.Parts(
                backend, tasks, new SystemClipboard(), secrets, settings, clock, locale, Pages.all());
    }
}
