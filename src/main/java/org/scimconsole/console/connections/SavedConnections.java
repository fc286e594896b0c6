package org.scimconsole.console.connections;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.settings.Settings;

/** The remembered services, in the settings: {@code connection.0.name}, {@code connection.0.url} and so on, without gaps. */
final class SavedConnections {
    private static final String PREFIX = "connection.";

    private final Settings settings;

    SavedConnections(Settings settings) {
        this.settings = settings;
    }

    List<SavedConnection> all() {
        List<SavedConnection> found = new ArrayList<>();
        for (int i = 0; settings.get(key(i, "name")).isPresent(); i++) {
            String name = settings.get(key(i, "name")).orElse("");
            String url = settings.get(key(i, "url")).orElse("");
            Connection.Kind kind = kind(settings.get(key(i, "kind")).orElse(""));
            boolean readOnly =
                    settings.get(key(i, "readOnly")).map(Boolean::valueOf).orElse(false);
            parse(url).ifPresent(uri -> found.add(new SavedConnection(name, kind, uri, readOnly)));
        }
        return found;
    }

    /** A console older than other kinds of services wrote none. */
    private static Connection.Kind kind(String text) {
        return text.equals("SCIM")
                ? Connection.Kind.SCIM
                : text.equals("SPLIT") ? Connection.Kind.SPLIT : Connection.Kind.REMOTE;
    }

    /** A line edited by hand into nonsense is left out, not a reason to lose the others. */
    private static Optional<URI> parse(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    void keep(List<SavedConnection> all) {
        int before = all().size();
        for (int i = 0; i < all.size(); i++) {
            settings.put(key(i, "name"), all.get(i).name());
            settings.put(key(i, "kind"), all.get(i).kind().name());
            settings.put(key(i, "url"), all.get(i).url().toString());
            settings.put(key(i, "readOnly"), String.valueOf(all.get(i).readOnly()));
        }
        for (int i = all.size(); i < before; i++) {
            settings.remove(key(i, "name"));
            settings.remove(key(i, "kind"));
            settings.remove(key(i, "url"));
            settings.remove(key(i, "readOnly"));
        }
    }

    private static String key(int index, String what) {
        return PREFIX + index + "." + what;
    }
}
