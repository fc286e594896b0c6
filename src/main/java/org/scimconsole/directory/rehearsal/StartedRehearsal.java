package org.scimconsole.directory.rehearsal;

import org.scimconsole.model.PlainToken;

/** A rehearsal that just began, and its token for the only time. */
public record StartedRehearsal(Rehearsal rehearsal, PlainToken token) {}
