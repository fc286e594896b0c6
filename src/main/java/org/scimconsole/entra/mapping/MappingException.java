package org.scimconsole.entra.mapping;

/** Mappings that cannot be used: where, why, and what to do, in one sentence or two. */
public final class MappingException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param sentence for the person who wrote them */
    public MappingException(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence for the person who wrote them
     * @param cause what went wrong below
     */
    public MappingException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
