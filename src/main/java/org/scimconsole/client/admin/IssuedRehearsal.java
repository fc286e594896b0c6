package org.scimconsole.client.admin;

import org.scimconsole.model.PlainToken;

/** A rehearsal that just began, and its token for the only time. */
public record IssuedRehearsal(RehearsalView rehearsal, PlainToken token) {}
