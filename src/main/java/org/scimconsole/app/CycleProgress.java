package org.scimconsole.app;

import java.util.Locale;
import org.scimconsole.entra.cycle.CycleListener;
import org.scimconsole.entra.log.ProvisioningEntry;
import org.scimconsole.entra.log.ProvisioningStatus;

/** Shows on a terminal how a cycle goes, and says of each entry that failed why. */
final class CycleProgress implements CycleListener {
    private final Surroundings surroundings;
    private final boolean terminal;

    CycleProgress(Surroundings surroundings, boolean terminal) {
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    @Override
    public void progress(Phase phase, int done, int total) {
        if (terminal) {
            surroundings
                    .err()
                    .printf(Locale.ROOT, "\r%-12s %d of %d ", phase.name().toLowerCase(Locale.ROOT), done, total);
            if (done == total) {
                surroundings.err().println();
            }
        }
    }

    @Override
    public void entry(ProvisioningEntry entry) {
        if (entry.status() == ProvisioningStatus.FAILURE && entry.error() != null) {
            surroundings
                    .err()
                    .println(entry.source().displayName() + ": "
                            + entry.error().reason().english());
        }
    }
}
