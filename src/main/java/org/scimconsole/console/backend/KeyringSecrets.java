package org.scimconsole.console.backend;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.model.PlainToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys in the system's key store (Windows Credential Manager, macOS Keychain, GNOME Keyring, KWallet); where there is none,
 * in another store. Which of both is found out at the first use, off the JavaFX thread, since a key store may ask the person
 * to unlock it.
 */
public final class KeyringSecrets implements SecretStore {
    private static final String DOMAIN = "SCIM Console";

    private final SecretStore fallback;
    private @Nullable Keyring keyring;
    private boolean looked;

    /** @param fallback used where the system has no key store */
    public KeyringSecrets(SecretStore fallback) {
        this.fallback = fallback;
    }

    private synchronized @Nullable Keyring keyring() {
        if (!looked) {
            looked = true;
            try {
                keyring = Keyring.create();
            } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
                log().info("This system has no key store; keys are kept in a file that only its owner can read.");
                log().debug("Why there is no key store", e);
            }
        }
        return keyring;
    }

    @Override
    public Optional<PlainToken> read(String name) throws IOException {
        Keyring store = keyring();
        if (store == null) {
            return fallback.read(name);
        }
        try {
            return Optional.ofNullable(store.getPassword(DOMAIN, name)).map(PlainToken::new);
        } catch (PasswordAccessException e) {
            // The stores do not tell "there is none" from "not allowed"; either way the person types it again.
            return Optional.empty();
        }
    }

    @Override
    public void write(String name, PlainToken secret) throws IOException {
        Keyring store = keyring();
        if (store == null) {
            fallback.write(name, secret);
            return;
        }
        try {
            store.setPassword(DOMAIN, name, secret.reveal());
        } catch (PasswordAccessException e) {
            throw new IOException("The system's key store did not take the key of " + name + ".", e);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Keyring store = keyring();
        if (store == null) {
            fallback.delete(name);
            return;
        }
        try {
            store.deletePassword(DOMAIN, name);
        } catch (PasswordAccessException e) {
            log().debug("There was no key of {} to delete", name, e);
        }
    }

    @Override
    public boolean guarded() {
        return keyring() != null;
    }

    /** Asked for only when there is something to say: setting up the log would be a good part of the start. */
    private static Logger log() {
        return LoggerFactory.getLogger(KeyringSecrets.class);
    }
}
