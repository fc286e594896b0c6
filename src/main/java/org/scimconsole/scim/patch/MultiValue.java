package org.scimconsole.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.filter.FilterEvaluator;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.patch.Change.Kind;
import org.scimconsole.scim.patch.Change.SetAttribute;
import org.scimconsole.scim.schema.Attribute;

/**
 * The values of a multi-valued attribute while a change is carried out. Three habits of Entra's are met here: an add or
 * replace that selects nothing makes the element it speaks of (Captain-P-Goldfish/SCIM-SDK#416, SAP's and Microsoft's
 * Validator), several that select the same land in one element, and elements that are not selected stay. A value that
 * becomes primary demotes the one that was (RFC 7644 section 3.5.2).
 */
final class MultiValue {
    private static final int MOST = 10_000;

    private final List<JsonNode> elements;
    private final @Nullable Attribute attribute;

    private MultiValue(List<JsonNode> elements, @Nullable Attribute attribute) {
        this.elements = elements;
        this.attribute = attribute;
    }

    static MultiValue of(@Nullable JsonNode present, @Nullable Attribute attribute) {
        List<JsonNode> elements = new ArrayList<>();
        if (present != null && present.isArray()) {
            present.forEach(elements::add);
        } else if (present != null) {
            elements.add(present);
        }
        return new MultiValue(elements, attribute);
    }

    MultiValue apply(SetAttribute change) {
        Filter filter = change.elements();
        String part = change.path().subAttribute();
        JsonNode value = change.value();
        if (value == null) {
            remove(filter, part);
        } else if (filter == null && part == null) {
            if (change.kind() == Kind.REPLACE) {
                elements.clear();
            }
            add(value.isArray() ? value : List.of(value));
        } else {
            set(change.kind(), filter, part, value);
        }
        return this;
    }

    void putInto(ObjectNode holder, String name) {
        requireFew();
        if (elements.isEmpty()) {
            holder.remove(name);
        } else {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(elements.size());
            elements.forEach(array::add);
            holder.set(name, array);
        }
    }

    /** Whoever changes a resource keeps all others waiting, and each operation may look at every value. */
    private void requireFew() {
        if (elements.size() > MOST) {
            throw new ScimException(
                    ErrorType.TOO_LARGE,
                    (attribute == null ? "The attribute" : "'" + attribute.name() + "'") + " has " + elements.size()
                            + " values; a PATCH changes attributes of at most " + MOST + ".");
        }
    }

    private void remove(@Nullable Filter filter, @Nullable String part) {
        requireFew();
        elements.removeIf(element -> {
            if (filter != null && !FilterEvaluator.matchesElement(filter, element, attribute)) {
                return false;
            }
            if (part == null) {
                return true;
            }
            if (element instanceof ObjectNode object) {
                object.remove(part);
                return object.isEmpty();
            }
            return false;
        });
    }

    /** The same value of the same type is the same element, whatever else is said about it. */
    private void add(Iterable<JsonNode> sent) {
        Map<String, JsonNode> there = new HashMap<>();
        elements.forEach(element -> there.putIfAbsent(identity(element), element));
        List<JsonNode> touched = new ArrayList<>();
        for (JsonNode each : sent) {
            JsonNode value = each.deepCopy();
            JsonNode known = there.putIfAbsent(identity(value), value);
            if (known == null) {
                elements.add(value);
            } else if (known instanceof ObjectNode object && value instanceof ObjectNode more) {
                object.setAll(more);
            }
            touched.add(known == null ? value : known);
        }
        demoteOthers(touched);
    }

    private static String identity(JsonNode element) {
        return element.hasNonNull("value") ? element.get("value") + " " + element.path("type") : element.toString();
    }

    private void set(Kind kind, @Nullable Filter filter, @Nullable String part, JsonNode value) {
        requireFew();
        List<JsonNode> touched = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.get(i);
            if (filter == null || FilterEvaluator.matchesElement(filter, element, attribute)) {
                JsonNode changed = changed(kind, filter, part, value, element);
                elements.set(i, changed);
                touched.add(changed);
            }
        }
        if (touched.isEmpty()) {
            ObjectNode made = filter == null ? JsonNodeFactory.instance.objectNode() : ElementOfFilter.make(filter);
            JsonNode changed = changed(Kind.ADD, filter, part, value, made);
            elements.add(changed);
            touched.add(changed);
        }
        demoteOthers(touched);
    }

    private static JsonNode changed(
            Kind kind, @Nullable Filter filter, @Nullable String part, JsonNode value, JsonNode element) {
        if (part != null) {
            ObjectNode object = element instanceof ObjectNode there ? there : wrapped(element);
            object.set(part, value.deepCopy());
            return object;
        }
        if (!(value instanceof ObjectNode sent)) {
            return value.deepCopy();
        }
        if (kind == Kind.ADD && element instanceof ObjectNode there) {
            there.setAll(sent.deepCopy());
            return there;
        }
        // What the filter asked for stays true of the new value unless it says otherwise
        ObjectNode replaced =
                filter == null ? JsonNodeFactory.instance.objectNode() : ElementOfFilter.makeIfPossible(filter);
        replaced.setAll(sent.deepCopy());
        return replaced;
    }

    private static ObjectNode wrapped(JsonNode plain) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set("value", plain);
        return object;
    }

    private void demoteOthers(List<JsonNode> touched) {
        Set<JsonNode> last = Collections.newSetFromMap(new IdentityHashMap<>());
        for (JsonNode element : touched) {
            if (isPrimary(element)) {
                last.clear();
                last.add(element);
            }
        }
        for (JsonNode element : elements) {
            if (!last.isEmpty() && !last.contains(element) && isPrimary(element)) {
                ((ObjectNode) element).put("primary", false);
            }
        }
    }

    private static boolean isPrimary(JsonNode element) {
        return element.isObject()
                && element.path("primary").isBoolean()
                && element.path("primary").booleanValue();
    }
}
