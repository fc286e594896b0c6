package org.scimconsole.scim.message;

import org.jspecify.annotations.Nullable;

/** The closed list of ways to refuse: HTTP status and, where RFC 7644 section 3.12 has one, the {@code scimType}. */
public enum ErrorType {
    INVALID_FILTER(400, "invalidFilter"),
    TOO_MANY(400, "tooMany"),
    UNIQUENESS(409, "uniqueness"),
    MUTABILITY(400, "mutability"),
    INVALID_SYNTAX(400, "invalidSyntax"),
    INVALID_PATH(400, "invalidPath"),
    NO_TARGET(400, "noTarget"),
    INVALID_VALUE(400, "invalidValue"),
    /** RFC 9865 section 2.3. */
    INVALID_CURSOR(400, "invalidCursor"),
    /** RFC 9865 section 2.3. */
    EXPIRED_CURSOR(400, "expiredCursor"),
    /** RFC 9865 section 2.3. */
    INVALID_COUNT(400, "invalidCount"),
    UNAUTHORIZED(401, null),
    FORBIDDEN(403, null),
    NOT_FOUND(404, null),
    METHOD_NOT_ALLOWED(405, null),
    CONFLICT(409, null),
    PRECONDITION_FAILED(412, null),
    TOO_LARGE(413, null),
    UNSUPPORTED_MEDIA_TYPE(415, null),
    TOO_MANY_REQUESTS(429, null),
    INTERNAL(500, null),
    NOT_IMPLEMENTED(501, null),
    UNAVAILABLE(503, null);

    private final int status;
    private final @Nullable String scimType;

    ErrorType(int status, @Nullable String scimType) {
        this.status = status;
        this.scimType = scimType;
    }

    /** @return the HTTP status code */
    public int status() {
        return status;
    }

    /** @return the value of {@code scimType}, or null where the RFC names none */
    public @Nullable String scimType() {
        return scimType;
    }
}
