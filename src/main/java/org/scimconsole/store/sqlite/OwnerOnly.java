package org.scimconsole.store.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files and folders that nobody but their owner reads, where the file system knows such rights. */
final class OwnerOnly {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** Makes a folder, and those above it, unless it is there already; one that is there keeps its rights. */
    static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(folder, FOLDER));
        }
    }

    /** Makes an empty file of whose the folder is, or takes the rights of others away from one that is there. */
    static void file(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(file, FILE));
            giveToOwnerOfFolder(file);
        } catch (FileAlreadyExistsException there) {
            restrict(file);
        }
    }

    /** What root makes in a folder of the service's account would lock the service out. */
    private static void giveToOwnerOfFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !posix(file)) {
            return;
        }
        UserPrincipal owner = Files.getOwner(folder);
        if (!owner.equals(Files.getOwner(file))) {
            try {
                Files.setOwner(file, owner);
            } catch (IOException notRoot) {
                LOG.debug("{} stays with the account that made it", file, notRoot);
            }
        }
    }

    /** The same for a database that is there, as far as this account may. */
    static void restrictWithWhatIsBeside(Path database) {
        for (String beside : List.of("", "-wal", "-shm")) {
            try {
                restrict(database.resolveSibling(database.getFileName() + beside));
            } catch (NoSuchFileException none) {
                // The other connections have just closed.
            } catch (IOException refused) {
                LOG.warn(
                        "Others than its owner may read {}, and this account cannot change that: {}",
                        database,
                        refused.getMessage());
                return;
            }
        }
    }

    private static void restrict(Path file) throws IOException {
        if (posix(file) && !FILE.containsAll(Files.getPosixFilePermissions(file))) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> rights) {
        return posix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
