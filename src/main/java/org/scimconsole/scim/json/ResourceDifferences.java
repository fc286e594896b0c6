package org.scimconsole.scim.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells two states of a resource apart, attribute by attribute. */
public final class ResourceDifferences {
    private ResourceDifferences() {}

    /** @return what differs between two states, part by part; either may be null for "nothing" */
    public static List<Difference> between(@Nullable ResourceDocument before, @Nullable ResourceDocument after) {
        List<Difference> found = new ArrayList<>();
        compare("", before == null ? null : before.node(), after == null ? null : after.node(), 0, found);
        return found;
    }

    /**
     * One part that differs.
     *
     * @param before as JSON text; null when there was none
     * @param after as JSON text; null when there is none
     */
    public record Difference(
            String path, @Nullable String before, @Nullable String after) {}

    private static void compare(
            String path, @Nullable JsonNode before, @Nullable JsonNode after, int depth, List<Difference> found) {
        if (before != null && before.equals(after)) {
            return;
        }
        boolean objects = (before == null || before.isObject()) && (after == null || after.isObject());
        if (objects && depth < 4 && (before != null || after != null)) {
            Set<String> names = new LinkedHashSet<>();
            if (before != null) {
                before.fieldNames().forEachRemaining(names::add);
            }
            if (after != null) {
                after.fieldNames().forEachRemaining(names::add);
            }
            for (String name : names) {
                String inner = path.isEmpty() || path.equals("resource")
                        ? name
                        : path + (path.startsWith("urn:") && depth < 3 ? ":" : ".") + name;
                compare(
                        inner,
                        before == null ? null : before.get(name),
                        after == null ? null : after.get(name),
                        depth + 1,
                        found);
            }
        } else {
            found.add(new Difference(
                    path, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }
}
