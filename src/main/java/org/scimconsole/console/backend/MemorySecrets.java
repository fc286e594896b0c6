package org.scimconsole.console.backend;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.scimconsole.model.PlainToken;

/** Keys that end with the program: for the screenshot tour and tests. */
public final class MemorySecrets implements SecretStore {
    private final Map<String, PlainToken> secrets = new ConcurrentHashMap<>();

    @Override
    public Optional<PlainToken> read(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void write(String name, PlainToken secret) {
        secrets.put(name, secret);
    }

    @Override
    public void delete(String name) {
        secrets.remove(name);
    }

    @Override
    public boolean guarded() {
        return true;
    }
}
