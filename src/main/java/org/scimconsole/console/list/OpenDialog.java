package org.scimconsole.console.list;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks which files to read. A port, since a headless window has no such dialog. */
@FunctionalInterface
public interface OpenDialog {

    /**
     * @param over the window it belongs to
     * @param title on the dialog
     * @return which files; empty when the person changed their mind
     */
    List<Path> ask(@Nullable Window over, String title);

    /**
     * @param kind what the files are called, such as "CSV or JSON"
     * @param patterns of their names, such as {@code *.csv}
     * @return the platform's own dialog
     */
    static OpenDialog ofPlatform(String kind, String... patterns) {
        return (over, title) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
            List<File> chosen = chooser.showOpenMultipleDialog(over);
            return chosen == null
                    ? List.of()
                    : chosen.stream().map(File::toPath).toList();
        };
    }
}
