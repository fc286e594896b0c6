package org.scimconsole.scim.message;

/**
 * A request that is refused. The detail is read by a person inside Entra's log: which rule, which value, what to do.
 */
public class ScimException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorType type;

    /** @param detail what happened, which value, what to do; never contains a secret */
    public ScimException(ErrorType type, String detail) {
        super(detail, null, false, false);
        this.type = type;
    }

    /** @return how it is refused */
    public final ErrorType type() {
        return type;
    }

    /** @return the sentence for the person who must act */
    public final String detail() {
        return String.valueOf(getMessage());
    }

    /** A filter that cannot be read or used. */
    public static ScimException invalidFilter(String detail) {
        return new ScimException(ErrorType.INVALID_FILTER, detail);
    }

    /** A PATCH path that cannot be read or leads nowhere. */
    public static ScimException invalidPath(String detail) {
        return new ScimException(ErrorType.INVALID_PATH, detail);
    }

    /** A value of the wrong type, or one that a rule forbids. */
    public static ScimException invalidValue(String detail) {
        return new ScimException(ErrorType.INVALID_VALUE, detail);
    }

    /** A body that is not the message it should be. */
    public static ScimException invalidSyntax(String detail) {
        return new ScimException(ErrorType.INVALID_SYNTAX, detail);
    }

    /** A PATCH that must select something and selects nothing. */
    public static ScimException noTarget(String detail) {
        return new ScimException(ErrorType.NO_TARGET, detail);
    }

    /** An attempt to change what is read-only or immutable. */
    public static ScimException mutability(String detail) {
        return new ScimException(ErrorType.MUTABILITY, detail);
    }

    /** A value that another resource has already. */
    public static ScimException uniqueness(String detail) {
        return new ScimException(ErrorType.UNIQUENESS, detail);
    }

    /** A resource that does not exist. */
    public static ScimException notFound(String detail) {
        return new ScimException(ErrorType.NOT_FOUND, detail);
    }
}
