package org.scimconsole.scim.patch.entra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.schema.ReferenceValue;

/** Reads the ids out of the forms in which members arrive. */
public final class MemberIds {

    private MemberIds() {}

    /**
     * Reads ids.
     *
     * @param value a list or a single member, each an object with {@code value} or a bare id
     * @return the ids as sent, doubles included
     * @throws ScimException {@code invalidValue} for a member without an id
     */
    public static List<String> read(JsonNode value) {
        if (!value.isArray()) {
            return List.of(ReferenceValue.memberId(value));
        }
        List<String> ids = new ArrayList<>(value.size());
        for (JsonNode member : value) {
            ids.add(ReferenceValue.memberId(member));
        }
        return ids;
    }
}
