package org.scimconsole.store.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.scimconsole.store.StoreOpenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a data folder for one service, or for a restore; the system lets go of it with the process, however that ends.
 * Other commands work beside it. The file names the process, for whoever is refused.
 */
public final class FolderLock implements AutoCloseable {
    /** Its name in the data folder. */
    static final String FILE = "service.lock";

    /** Beyond what is written there, which others may read on every system. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder, which is made when it is missing.
     *
     * @param next what to do when somebody else has it, as a sentence
     * @throws StoreOpenException when somebody else has it, or the folder cannot be written
     */
    public static FolderLock take(Path folder, String next) {
        Path file = folder.resolve(FILE);
        try {
            OwnerOnly.folder(folder);
            OwnerOnly.file(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            boolean taken = false;
            try {
                taken = lock(channel) != null;
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
            if (!taken) {
                throw new StoreOpenException(
                        "Another SCIM Console" + process(file) + " already uses the data folder " + folder + ". "
                                + next,
                        null);
            }
            nameProcess(channel);
            return new FolderLock(folder, channel);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** A service that finds its disk full starts all the same, to answer what it can. */
    private static void nameProcess(FileChannel channel) {
        try {
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException noRoom) {
            LOG.debug("The lock does not name this process", noRoom);
        }
    }

    /** @param suffix what the name of the database that was there gets at its end */
    public SqliteRestore restore(String suffix) {
        return new SqliteRestore(folder, suffix);
    }

    static StoreOpenException unwritable(@Nullable Path folder, IOException why) {
        return new StoreOpenException(
                "The data folder " + folder
                        + " cannot be written; choose another with --data, or make it and what is in it writable for this account ("
                        + why.getMessage() + ").",
                why);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(PLACE, 1, false);
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    private static String process(Path file) {
        try {
            String id = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return id.matches("[0-9]+") ? " (process " + id + ")" : "";
        } catch (IOException unknown) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            // The system lets go of it at the end of the process.
        }
    }
}
