package org.scimconsole.scim.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.schema.AttributePath;

/**
 * A SCIM resource kept as sent, with typed access to what the directory must know of it. For layers that hold no JSON
 * library. Changing methods return a new document.
 */
public final class ResourceDocument {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final ObjectNode node;

    private ResourceDocument(ObjectNode node) {
        this.node = node;
    }

    /** Wraps a resource that nobody changes any more. */
    public static ResourceDocument of(ObjectNode node) {
        return new ResourceDocument(node);
    }

    /** Reads stored text. */
    public static ResourceDocument parse(String json) {
        try {
            return new ResourceDocument((ObjectNode) MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a stored resource", e);
        }
    }

    /** A document with nothing but a schema. */
    public static ResourceDocument empty(String schema) {
        ObjectNode node = MAPPER.createObjectNode();
        node.putArray("schemas").add(schema);
        return new ResourceDocument(node);
    }

    /** @return the tree, for those who may use the JSON library; not to be changed */
    public ObjectNode node() {
        return node;
    }

    /** @return the JSON text */
    public String text() {
        return node.toString();
    }

    /** @return a top-level string, its name compared ignoring case; null when absent or not a string */
    public @Nullable String string(String attribute) {
        return text(find(node, attribute));
    }

    /** @return {@code active}; null when absent or no boolean */
    public @Nullable Boolean active() {
        JsonNode value = find(node, "active");
        return (value != null && value.isBoolean()) ? value.booleanValue() : null;
    }

    /** @return the first work e-mail, else the primary one, else the first; null when there is none */
    public @Nullable String workEmail() {
        JsonNode emails = find(node, "emails");
        if (emails == null || !emails.isArray()) {
            return null;
        }
        String primary = null;
        String first = null;
        for (JsonNode email : emails) {
            String value = text(find(email, "value"));
            if (value == null) {
                continue;
            }
            if ("work".equalsIgnoreCase(text(find(email, "type")))) {
                return value;
            }
            JsonNode flag = find(email, "primary");
            if (primary == null && flag != null && flag.asBoolean()) {
                primary = value;
            }
            first = first == null ? value : first;
        }
        return primary == null ? first : primary;
    }

    /** @return how many e-mails there are */
    public int emailCount() {
        JsonNode emails = find(node, "emails");
        return (emails != null && emails.isArray()) ? emails.size() : 0;
    }

    /** @return the id that the enterprise extension's manager holds */
    public @Nullable String manager() {
        JsonNode extension = find(node, ENTERPRISE);
        JsonNode manager = extension == null ? null : find(extension, "manager");
        return manager == null ? null : text(find(manager, "value"));
    }

    /** @return what people read: displayName, name.formatted, given and family name; null when there is none */
    public @Nullable String readableName() {
        String display = string("displayName");
        if (display != null && !display.isBlank()) {
            return display;
        }
        JsonNode name = find(node, "name");
        if (name == null) {
            return null;
        }
        String formatted = text(find(name, "formatted"));
        if (formatted != null && !formatted.isBlank()) {
            return formatted;
        }
        String given = text(find(name, "givenName"));
        String family = text(find(name, "familyName"));
        String both = ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
        return both.isEmpty() ? null : both;
    }

    /** @return a copy with a top-level string set */
    public ResourceDocument with(String attribute, String value) {
        ObjectNode copy = node.deepCopy();
        remove(copy, attribute);
        copy.put(attribute, value);
        return new ResourceDocument(copy);
    }

    /** @return a copy with {@code active} set */
    public ResourceDocument withActive(boolean active) {
        if (Boolean.valueOf(active).equals(active())) {
            return this;
        }
        ObjectNode copy = node.deepCopy();
        remove(copy, "active");
        copy.put("active", active);
        return new ResourceDocument(copy);
    }

    /** @return a copy whose only e-mail is this work e-mail */
    public ResourceDocument withWorkEmail(String email) {
        ObjectNode copy = node.deepCopy();
        remove(copy, "emails");
        copy.putArray("emails")
                .addObject()
                .put("value", email)
                .put("type", "work")
                .put("primary", true);
        return new ResourceDocument(copy);
    }

    /** @return a copy without an attribute */
    public ResourceDocument without(String attribute) {
        if (find(node, attribute) == null) {
            return this;
        }
        ObjectNode copy = node.deepCopy();
        remove(copy, attribute);
        return new ResourceDocument(copy);
    }

    /** @return the ids that {@code members} names; null when there is no such attribute */
    public @Nullable List<String> memberIds() {
        JsonNode members = find(node, "members");
        if (members == null || !members.isArray()) {
            return null;
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode member : members) {
            String id = member.isTextual() ? member.textValue() : text(find(member, "value"));
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** @return the text to sort by: of several values the primary one, else the first; null without a value */
    public @Nullable String sortValue(AttributePath path) {
        JsonNode holder = path.schema() == null ? node : find(node, path.schema());
        JsonNode value = find(holder == null ? node : holder, path.attribute());
        if (value == null && path.schema() != null) {
            value = find(node, path.attribute());
        }
        if (value != null && value.isArray()) {
            JsonNode chosen = value.isEmpty() ? null : value.get(0);
            for (JsonNode element : value) {
                JsonNode primary = find(element, "primary");
                chosen = primary != null && primary.asBoolean() ? element : chosen;
            }
            value = chosen;
        }
        if (value != null && value.isObject()) {
            value = find(value, path.subAttribute() == null ? "value" : path.subAttribute());
        }
        return value == null || value.isNull() || value.isContainerNode() ? null : value.asText();
    }

    /** @return text as a JSON string with its quotes; {@code null} for none */
    public static String quoted(@Nullable String text) {
        return text == null ? "null" : TextNode.valueOf(text).toString();
    }

    /** @return the object under a name as a document; null when there is none */
    public @Nullable ResourceDocument inner(String attribute) {
        return find(node, attribute) instanceof ObjectNode object ? new ResourceDocument(object) : null;
    }

    private static @Nullable JsonNode find(JsonNode object, String name) {
        JsonNode exact = object.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (field.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return field.getValue();
            }
        }
        return null;
    }

    private static void remove(ObjectNode object, String name) {
        object.remove(object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> key.equalsIgnoreCase(name))
                .toList());
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return (value != null && value.isTextual()) ? value.textValue() : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResourceDocument document && node.equals(document.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
