package org.scimconsole.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Where clients reach the service on a data folder. A running service writes it into the folder, so that another
 * command can print a SCIM base URL that works.
 */
final class PublicAddress {
    private static final String FALLBACK = "http://127.0.0.1:8085";
    private static final String FILE = "service-url";

    private PublicAddress() {}

    /** Refuses what is no beginning of an address: paths are put behind it. */
    static void check(@Nullable URI url, CommandLine line) {
        if (url != null
                && (url.getHost() == null
                        || !String.valueOf(url.getScheme()).matches("https?")
                        || url.getRawQuery() != null
                        || url.getRawFragment() != null
                        || url.getRawUserInfo() != null)) {
            throw new ParameterException(
                    line, "--public-url takes a URL such as https://scim.example.com, not " + url + ".");
        }
    }

    /** @return what was given, else what the service on the folder wrote, else where a service listens by default */
    static String of(@Nullable URI given, DataOptions data, Surroundings surroundings) {
        if (given != null) {
            return withoutSlash(given.toString());
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
