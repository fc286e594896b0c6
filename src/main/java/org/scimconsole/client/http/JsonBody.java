package org.scimconsole.client.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON object that was received, read field by field; whatever is missing or of another type is {@link ApiException.Unreadable}. */
public final class JsonBody {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode node;
    private final String host;

    private JsonBody(JsonNode node, String host) {
        this.node = node;
        this.host = host;
    }

    /** Reads one part of a body. @param <T> what it becomes */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * @param body the part
         * @return what it says
         */
        T read(JsonBody body) throws ApiException.Unreadable;
    }

    /**
     * @param text what came
     * @param host who sent it, for sentences
     */
    public static JsonBody parse(String text, String host) throws ApiException.Unreadable {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node != null && node.isObject()) {
                return new JsonBody(node, host);
            }
        } catch (JsonProcessingException e) {
            throw unreadable(host, "an answer that is not JSON", e);
        }
        throw unreadable(host, "an answer that is not a JSON object", null);
    }

    /** @param name of a text that must be there */
    public String text(String name) throws ApiException.Unreadable {
        String value = textOrNull(name);
        if (value == null) {
            throw unreadable(host, "an answer without '" + name + "'", null);
        }
        return value;
    }

    /** @param name of a text that may be missing */
    public @Nullable String textOrNull(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.isValueNode() ? value.asText() : value.toString();
    }

    /** @param name of a time that must be there */
    public Instant time(String name) throws ApiException.Unreadable {
        return time(name, text(name));
    }

    /** @param name of a time that may be missing */
    public @Nullable Instant timeOrNull(String name) throws ApiException.Unreadable {
        String value = textOrNull(name);
        return value == null ? null : time(name, value);
    }

    /** @param name of a number; zero when missing */
    public long number(String name) {
        return node.path(name).asLong(0);
    }

    /** @param name of a truth value; false when missing */
    public boolean truth(String name) {
        return node.path(name).asBoolean(false);
    }

    /**
     * @param name of an object that may be missing
     * @param reader of the object
     */
    public <T> @Nullable T objectOrNull(String name, Reader<T> reader) throws ApiException.Unreadable {
        JsonNode value = node.get(name);
        return value == null || !value.isObject() ? null : reader.read(new JsonBody(value, host));
    }

    /**
     * @param name of an object that must be there
     * @param reader of the object
     */
    public <T> T object(String name, Reader<T> reader) throws ApiException.Unreadable {
        T value = objectOrNull(name, reader);
        if (value == null) {
            throw unreadable(host, "an answer without '" + name + "'", null);
        }
        return value;
    }

    /**
     * @param name of a list of objects; empty when missing
     * @param reader of one of them
     */
    public <T> List<T> list(String name, Reader<T> reader) throws ApiException.Unreadable {
        List<T> items = new ArrayList<>();
        for (JsonNode item : node.path(name)) {
            items.add(reader.read(new JsonBody(item, host)));
        }
        return List.copyOf(items);
    }

    /** @param name of a list of texts; empty when missing */
    public List<String> texts(String name) {
        List<String> items = new ArrayList<>();
        node.path(name).forEach(item -> items.add(item.asText()));
        return List.copyOf(items);
    }

    private Instant time(String name, String value) throws ApiException.Unreadable {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw unreadable(host, "'" + name + "' as a time that cannot be read", e);
        }
    }

    private static ApiException.Unreadable unreadable(String host, String what, @Nullable Throwable cause) {
        return new ApiException.Unreadable(
                host + " sent " + what + ".",
                "Check the address: it must be a SCIM Console service of this version or a newer one.",
                cause);
    }
}
