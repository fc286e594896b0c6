package org.scimconsole.entra.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scimconsole.entra.mapping.TargetPath;

/** Carries out a PATCH of the cycle's, in either dialect, on a resource in the shadow. */
final class ShadowPatch {
    private static final Pattern ONE_MEMBER = Pattern.compile("members\\[value eq \"(.+)\"]");

    private final JsonNode patch;
    private final Set<String> added = new LinkedHashSet<>();
    private final Set<String> removed = new LinkedHashSet<>();

    ShadowPatch(JsonNode patch) {
        this.patch = patch;
    }

    Set<String> added() {
        return added;
    }

    Set<String> removed() {
        return removed;
    }

    ObjectNode applied(ObjectNode before) {
        ObjectNode after = before.deepCopy();
        for (JsonNode operation : patch.path("Operations")) {
            String path = operation.path("path").asText("");
            JsonNode value = operation.path("value");
            Matcher one = ONE_MEMBER.matcher(path);
            if (one.matches()) {
                removed.add(one.group(1));
            } else if (path.equals("members")) {
                boolean add = operation.path("op").asText().equalsIgnoreCase("add");
                value.forEach(member ->
                        (add ? added : removed).add(member.path("value").asText()));
            } else if (path.endsWith(":manager")) {
                String id =
                        value.isTextual() ? value.asText() : value.path("value").asText();
                after.withObjectProperty("manager").put("shadow", id);
            } else if (path.isEmpty()) {
                value.properties().forEach(field -> set(after, field.getKey(), field.getValue()));
            } else {
                set(after, path, value);
            }
        }
        return after;
    }

    private static void set(ObjectNode resource, String path, JsonNode value) {
        boolean active = path.equals("active");
        TargetPath.parse(path)
                .writeInto(
                        resource, active ? Boolean.valueOf(value.asText().equalsIgnoreCase("true")) : value.asText());
    }
}
