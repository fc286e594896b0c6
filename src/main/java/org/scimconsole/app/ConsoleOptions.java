package org.scimconsole.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the console can be told when it starts. */
final class ConsoleOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the embedded service keeps its data. Default: your platform's folder for user data.")
    private @Nullable Path data;

    @Option(
            names = "--screenshots",
            paramLabel = "DIR",
            description =
                    "Draw every page to PNG there instead of opening a window. Without a display: target/screenshots.")
    private @Nullable Path screenshots;

    ConsoleOptions() {}

    @Nullable
    Path data() {
        return data;
    }

    @Nullable
    Path screenshots() {
        return screenshots;
    }
}
