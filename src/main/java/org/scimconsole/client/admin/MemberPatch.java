package org.scimconsole.client.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** Split's own way into a group and out of it: a JSON Patch on the user's groups, which are addressed by position. */
final class MemberPatch {
    private MemberPatch() {}

    /** The patch for a user who is in these groups. */
    static String of(List<String> groups, String groupId, boolean member) {
        ArrayNode patch = new ObjectMapper().createArrayNode();
        if (member) {
            patch.addObject()
                    .put("op", "add")
                    .put("path", "/groups/-")
                    .putObject("value")
                    .put("id", groupId)
                    .put("type", "group");
        } else {
            int position = groups.indexOf(groupId);
            patch.addObject()
                    .put("op", "test")
                    .put("path", "/groups/" + position + "/id")
                    .put("value", groupId);
            patch.addObject().put("op", "remove").put("path", "/groups/" + position);
        }
        return patch.toString();
    }
}
