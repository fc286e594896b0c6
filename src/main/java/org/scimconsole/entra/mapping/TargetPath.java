package org.scimconsole.entra.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target attribute in the notation of Entra's mapping page, such as {@code emails[type eq "work"].value} or {@code
 * urn:…:User:department}; only the forms that Entra itself writes.
 *
 * @param extension schema URN of an extension, or null for the core schema
 * @param attribute name
 * @param type the {@code type} of the element of a list, or null
 * @param part the sub-attribute, or null
 */
public record TargetPath(
        @Nullable String extension,
        String attribute,
        @Nullable String type,
        @Nullable String part) {
    private static final Pattern FORM = Pattern.compile("(?:(urn:.+):)?([A-Za-z][\\w$-]*)"
            + "(?:\\[\\s*type\\s+[eE][qQ]\\s+\"([^\"]+)\"\\s*])?(?:\\.([A-Za-z][\\w$-]*))?");

    /**
     * @param text in the notation of the mapping page
     * @throws UnreadableMappingException with a sentence when it is none
     */
    public static TargetPath parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UnreadableMappingException(MappingPhrase.NO_TARGET.with(text));
        }
        return new TargetPath(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
    }

    /** @return in the notation of the mapping page, which is also the PATCH path */
    public String text() {
        return (extension == null ? "" : extension + ":")
                + attribute
                + (type == null ? "" : "[type eq \"" + type + "\"]")
                + (part == null ? "" : "." + part);
    }

    /** @return whether the path selects an element of a list */
    public boolean filtered() {
        return type != null;
    }

    /** @return the value that a resource has there, or null */
    public @Nullable String readFrom(JsonNode resource) {
        JsonNode found = extension == null ? resource : child(resource, extension);
        found = found == null ? null : child(found, attribute);
        if (found != null && type != null) {
            found = element(found, type);
        }
        if (found != null && part != null) {
            found = child(found, part);
        }
        return found == null || found.isNull() || found.isContainerNode() ? null : found.asText();
    }

    /** Puts a value into a resource that is about to be sent. The work e-mail and the like become primary. */
    public void writeInto(ObjectNode resource, Object value) {
        ObjectNode holder = resource;
        if (extension != null) {
            holder = holder.withObjectProperty(extension);
        }
        String name = attribute;
        if (type != null) {
            holder = elementOf(holder.withArrayProperty(attribute), type);
            name = part == null ? "value" : part;
        } else if (part != null) {
            holder = holder.withObjectProperty(attribute);
            name = part;
        }
        if (value instanceof Boolean truth) {
            holder.put(name, truth.booleanValue());
        } else {
            holder.put(name, value.toString());
        }
    }

    private ObjectNode elementOf(ArrayNode list, String wanted) {
        for (JsonNode element : list) {
            if (element instanceof ObjectNode object
                    && wanted.equals(object.path("type").asText())) {
                return object;
            }
        }
        ObjectNode made = list.addObject().put("type", wanted);
        if (wanted.equals("work")) {
            made.put("primary", true);
        }
        return made;
    }

    private static @Nullable JsonNode element(JsonNode list, String wanted) {
        for (JsonNode element : list) {
            JsonNode kind = child(element, "type");
            if (kind != null && kind.asText().equalsIgnoreCase(wanted)) {
                return element;
            }
        }
        return null;
    }

    private static @Nullable JsonNode child(JsonNode object, String name) {
        JsonNode exact = object.get(name);
        if (exact != null || !object.isObject()) {
            return exact;
        }
        String folded = name.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (field.getKey().toLowerCase(Locale.ROOT).equals(folded)) {
                return field.getValue();
            }
        }
        return null;
    }
}
