package org.scimconsole.entra.mapping;

import org.scimconsole.entra.wording.Wording;

/** A source or target that is none in the notation of the mapping page. */
public final class UnreadableMappingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final transient Wording wording;

    UnreadableMappingException(Wording wording) {
        super(wording.english());
        this.wording = wording;
    }

    /** @return what is wrong and how it is written instead */
    public Wording wording() {
        return wording;
    }
}
