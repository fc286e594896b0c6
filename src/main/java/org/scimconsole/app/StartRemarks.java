package org.scimconsole.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scimconsole.console.backend.Remark;

/** Sees what a person ought to know about the start of the service on this computer. Made before the database is opened. */
final class StartRemarks {
    private final Path folder;
    private final int wantedPort;
    private final Set<Path> before;

    StartRemarks(Path folder, int wantedPort) throws IOException {
        this.folder = folder;
        this.wantedPort = wantedPort;
        before = copies();
    }

    /** @param listeningOn where the service came up */
    List<Remark> of(URI listeningOn) throws IOException {
        List<Remark> remarks = new ArrayList<>();
        if (wantedPort != 0 && listeningOn.getPort() != wantedPort) {
            remarks.add(new Remark(Remark.What.PORT_TAKEN, String.valueOf(wantedPort)));
        }
        for (Path copy : copies()) {
            if (!before.contains(copy)) {
                remarks.add(new Remark(Remark.What.DATABASE_UPDATED, copy.toString()));
            }
        }
        return remarks;
    }

    /** @return what is kept of the database from before it was brought up to date */
    private Set<Path> copies() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".backup")).collect(Collectors.toSet());
        }
    }
}
