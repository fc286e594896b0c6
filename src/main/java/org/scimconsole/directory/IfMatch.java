package org.scimconsole.directory;

import java.util.Set;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;

/**
 * The condition of {@code If-Match} (RFC 7644 section 3.14).
 *
 * @param versions the versions that are acceptable; empty means any
 */
public record IfMatch(Set<Long> versions) {
    /** No condition, or {@code *}. */
    public static final IfMatch ANY = new IfMatch(Set.of());

    /** Refuses with 412 when the resource has moved on. */
    public void require(long version) {
        if (!versions.isEmpty() && !versions.contains(version)) {
            throw new ScimException(
                    ErrorType.PRECONDITION_FAILED,
                    "The resource is at version W/\"" + version
                            + "\", which If-Match does not name. Read it again and repeat the change.");
        }
    }
}
