package org.scimconsole.console.rehearsal;

import org.scimconsole.client.admin.RehearsedPart;

/** The parts of the difference, as the page offers them. */
public enum Part {
    USERS(RehearsedPart.USERS),
    GROUPS(RehearsedPart.GROUPS),
    JOINED(RehearsedPart.JOINED),
    LEFT(RehearsedPart.LEFT),
    REFUSED(RehearsedPart.REFUSED);

    private final RehearsedPart wire;

    Part(RehearsedPart wire) {
        this.wire = wire;
    }

    RehearsedPart wire() {
        return wire;
    }
}
