package org.scimconsole.console.backend;

import java.io.IOException;
import java.util.Optional;
import org.scimconsole.model.PlainToken;

/** Keeps admin API keys between two starts. Blocks: called off the JavaFX thread. */
public interface SecretStore {

    /**
     * @param name of the connection
     * @return its key, if one is kept
     * @throws IOException if the store can't be read
     */
    Optional<PlainToken> read(String name) throws IOException;

    /**
     * @param name of the connection
     * @param secret its key
     * @throws IOException if the store can't be written
     */
    void write(String name, PlainToken secret) throws IOException;

    /**
     * @param name of the connection whose key goes
     * @throws IOException if the store can't be written
     */
    void delete(String name) throws IOException;

    /** @return whether the system's key store guards the keys, not only a file's permissions */
    boolean guarded();
}
