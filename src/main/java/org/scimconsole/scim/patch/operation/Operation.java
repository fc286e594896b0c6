package org.scimconsole.scim.patch.operation;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code Operations}.
 *
 * @param verb what to do
 * @param path where; never absent, since a path-less operation is one operation for each of its attributes
 * @param value what with; null when it was not sent, a JSON null when that was sent
 */
public record Operation(Verb verb, PatchPath path, @Nullable JsonNode value) {

    /** The values of {@code op}. */
    public enum Verb {
        ADD,
        REPLACE,
        REMOVE
    }
}
