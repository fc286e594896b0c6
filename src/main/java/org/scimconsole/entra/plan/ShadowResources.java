package org.scimconsole.entra.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.mapping.TargetPath;

/** The users or groups that differ from the service's: made, changed or gone in the shadow. Thread-safe. */
final class ShadowResources {
    private final Map<String, ObjectNode> changed = new LinkedHashMap<>();
    private final Map<String, Set<String>> byKey = new HashMap<>();
    private final Set<String> made = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final String keyAttribute;
    private final UnaryOperator<String> folding;

    /**
     * @param keyAttribute by which resources are looked up quickly: userName or displayName
     * @param folding makes equal what the service takes for the same name
     */
    ShadowResources(String keyAttribute, UnaryOperator<String> folding) {
        this.keyAttribute = keyAttribute;
        this.folding = folding;
    }

    synchronized boolean made(String id) {
        return made.contains(id);
    }

    synchronized boolean gone(String id) {
        return gone.contains(id);
    }

    synchronized @Nullable ObjectNode find(String id) {
        ObjectNode found = changed.get(id);
        return found == null ? null : found.deepCopy();
    }

    synchronized void make(String id, ObjectNode resource) {
        made.add(id);
        put(id, resource);
    }

    synchronized void put(String id, ObjectNode resource) {
        ObjectNode before = changed.put(id, resource);
        if (before != null) {
            Set<String> old = byKey.get(key(before.path(keyAttribute).asText()));
            if (old != null) {
                old.remove(id);
            }
        }
        byKey.computeIfAbsent(key(resource.path(keyAttribute).asText()), any -> new LinkedHashSet<>())
                .add(id);
    }

    synchronized void delete(String id) {
        gone.add(id);
        changed.remove(id);
        made.remove(id);
        byKey.values().forEach(ids -> ids.remove(id));
    }

    /** @return those in the shadow that a filter {@code attribute eq value} finds */
    synchronized List<ObjectNode> matching(TargetPath attribute, String value) {
        List<ObjectNode> found = new ArrayList<>();
        if (attribute.text().equalsIgnoreCase(keyAttribute)) {
            for (String id : byKey.getOrDefault(key(value), Set.of())) {
                ObjectNode resource = changed.get(id);
                if (resource != null) {
                    found.add(resource.deepCopy());
                }
            }
            return found;
        }
        changed.values().stream()
                .filter(resource -> value.equalsIgnoreCase(attribute.readFrom(resource)))
                .forEach(resource -> found.add(resource.deepCopy()));
        return found;
    }

    /** @return what the service found, as the shadow has it: without what changed or is gone */
    synchronized List<JsonNode> untouched(List<JsonNode> real) {
        return real.stream()
                .filter(resource -> !gone.contains(id(resource)) && !changed.containsKey(id(resource)))
                .toList();
    }

    static String id(JsonNode resource) {
        return resource.path("id").asText();
    }

    private String key(String name) {
        return folding.apply(name);
    }
}
