package org.scimconsole.scim.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a bulk request (RFC 7644 section 3.7).
 *
 * @param method what to do
 * @param path where, from the SCIM base: {@code /Users} or {@code /Users/id}
 * @param bulkId the client's name for the resource that a POST makes, which other operations may use as {@code
 *     bulkId:name}
 * @param version the ETag that the resource must have, or null
 * @param data the body, or null for a DELETE
 */
public record BulkOperation(
        Method method,
        String path,
        @Nullable String bulkId,
        @Nullable String version,
        @Nullable JsonNode data) {

    private static final String REFERENCE = "bulkId:";

    /** The methods that a bulk request may hold. */
    public enum Method {
        POST,
        PUT,
        PATCH,
        DELETE
    }

    /** @return the names of the resources that this operation speaks of and another one makes */
    public Set<String> references() {
        Set<String> names = new LinkedHashSet<>();
        for (String segment : path.split("/", -1)) {
            collect(segment, names);
        }
        if (data != null) {
            collect(data, names);
        }
        return names;
    }

    private static void collect(JsonNode node, Set<String> names) {
        if (node.isTextual()) {
            collect(node.textValue(), names);
        } else {
            node.forEach(child -> collect(child, names));
        }
    }

    private static void collect(String text, Set<String> names) {
        if (text.startsWith(REFERENCE) && text.length() > REFERENCE.length()) {
            names.add(text.substring(REFERENCE.length()));
        }
    }

    /**
     * Puts ids for names.
     *
     * @param ids the ids of the resources made so far, by their names
     * @throws ScimException a conflict, when a resource it speaks of was not made
     */
    public BulkOperation resolved(Map<String, String> ids) {
        for (String name : references()) {
            if (!ids.containsKey(name)) {
                throw new ScimException(
                        ErrorType.CONFLICT,
                        "The operation refers to 'bulkId:" + name
                                + "', but no operation before it made that resource.");
            }
        }
        StringBuilder resolvedPath = new StringBuilder();
        for (String segment : path.split("/", -1)) {
            resolvedPath.append(resolvedPath.isEmpty() && segment.isEmpty() ? "" : segmentOf(segment, ids));
            resolvedPath.append('/');
        }
        resolvedPath.setLength(resolvedPath.length() - 1);
        return new BulkOperation(
                method, resolvedPath.toString(), bulkId, version, data == null ? null : resolved(data, ids));
    }

    private static String segmentOf(String text, Map<String, String> ids) {
        String id = text.startsWith(REFERENCE) ? ids.get(text.substring(REFERENCE.length())) : null;
        return id == null ? text : id;
    }

    private static JsonNode resolved(JsonNode node, Map<String, String> ids) {
        if (node.isTextual()) {
            return node.textValue().startsWith(REFERENCE) ? TextNode.valueOf(segmentOf(node.textValue(), ids)) : node;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> copy.add(resolved(element, ids)));
            return copy;
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> copy.set(field.getKey(), resolved(field.getValue(), ids)));
            return copy;
        }
        return node;
    }
}
