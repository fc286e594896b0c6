package org.scimconsole.server.scim;

import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ETag;

/**
 * What an operation on a resource came to, before it is put on the wire or into a bulk answer.
 *
 * @param body JSON text; null for none
 * @param location the resource's address; null for lists and deletions
 * @param version the resource's version; null for lists and deletions
 */
record ScimAnswer(
        int status,
        @Nullable String body,
        @Nullable String location,
        @Nullable ETag version) {

    /** 204. */
    static ScimAnswer none() {
        return new ScimAnswer(204, null, null, null);
    }
}
