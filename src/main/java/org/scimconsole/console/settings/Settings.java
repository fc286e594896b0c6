package org.scimconsole.console.settings;

import java.util.Optional;

/** Small texts that outlive the window, by name. Reading and writing never fail: what cannot be kept is only forgotten. */
public interface Settings {

    /**
     * @param name such as {@code users.columns}
     * @return what was kept under it
     */
    Optional<String> get(String name);

    /**
     * @param name such as {@code users.columns}
     * @param value what to keep; kept on disk soon after
     */
    void put(String name, String value);

    /** @param name what to forget */
    void remove(String name);
}
