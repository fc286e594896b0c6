package org.scimconsole.console.backend;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.scimconsole.model.PlainToken;

/** Keys in a file that only its owner can read, for machines without a key store. The file has those rights from its birth. */
public final class FileSecrets implements SecretStore {
    private final Path file;

    /** @param file where the keys are; made at the first one */
    public FileSecrets(Path file) {
        this.file = file;
    }

    @Override
    public synchronized Optional<PlainToken> read(String name) throws IOException {
        return Optional.ofNullable(load().getProperty(name)).map(PlainToken::new);
    }

    @Override
    public synchronized void write(String name, PlainToken secret) throws IOException {
        Properties all = load();
        all.setProperty(name, secret.reveal());
        save(all);
    }

    @Override
    public synchronized void delete(String name) throws IOException {
        Properties all = load();
        if (all.remove(name) != null) {
            save(all);
        }
    }

    @Override
    public boolean guarded() {
        return false;
    }

    private Properties load() throws IOException {
        Properties all = new Properties();
        if (Files.isRegularFile(file)) {
            all.load(new StringReader(Files.readString(file)));
        }
        return all;
    }

    private void save(Properties all) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly());
        StringWriter text = new StringWriter();
        all.store(text, "SCIM Console: admin API keys. Keep this file to yourself.");
        Files.write(fresh, text.toString().getBytes(StandardCharsets.UTF_8), StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        // On Windows the user's own folder already keeps others out.
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
