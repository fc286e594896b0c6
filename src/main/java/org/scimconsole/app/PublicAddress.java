package org.scimconsole.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where clients reach the service on a data folder. A running service writes it into the folder, so that another
 * command can print a SCIM base URL that works.
 */
final class PublicAddress {
    private static final String FALLBACK = "http://127.0.0.1:8085";
    private static final String FILE = "service-url";

    private PublicAddress() {}

    /** @return what was given, else what the service on the folder wrote, else where a service listens by default */
    static String of(@Nullable String given, DataOptions data, Surroundings surroundings) {
        if (given != null) {
            return withoutSlash(given);
        }
        if (data.database() == null) {
            try {
                return withoutSlash(Files.readString(
                                DataFolder.of(data.folder(), surroundings).resolve(FILE))
                        .strip());
            } catch (IOException | UncheckedIOException e) {
                return FALLBACK;
            }
        }
        return FALLBACK;
    }

    private static String withoutSlash(String url) {
        return url.replaceFirst("/+$", "");
    }

    /** Writes down where the service on this folder is reached. Failing to is no reason not to serve. */
    static boolean write(Path folder, String url) {
        try {
            Files.writeString(folder.resolve(FILE), url + System.lineSeparator());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
