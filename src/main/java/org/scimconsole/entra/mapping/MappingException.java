package org.scimconsole.entra.mapping;

import org.scimconsole.entra.wording.Wording;

/** Mappings that cannot be used: where, why, and what to do, in one sentence or two. */
public final class MappingException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Wording wording;

    MappingException(Wording wording) {
        super(wording.english());
        this.wording = wording;
    }

    MappingException(Wording wording, Throwable cause) {
        super(wording.english(), cause);
        this.wording = wording;
    }

    /** @return for the person who wrote them */
    public Wording wording() {
        return wording;
    }
}
