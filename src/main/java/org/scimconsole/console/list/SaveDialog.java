package org.scimconsole.console.list;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks where to write a file. A port, since a headless window has no such dialog. */
@FunctionalInterface
public interface SaveDialog {

    /**
     * @param over the window it belongs to
     * @param title on the dialog
     * @param name suggested for the file
     * @return where to write, unless the person changed their mind
     */
    Optional<Path> ask(@Nullable Window over, String title, String name);

    /** @return the platform's own dialog */
    static SaveDialog ofPlatform() {
        return (over, title, name) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(name);
            return Optional.ofNullable(chooser.showSaveDialog(over)).map(File::toPath);
        };
    }
}
