package org.scimconsole.scim.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.message.ScimException;

/**
 * Reads and writes JSON trees. Reading is bounded in depth, string and number length, keeps numbers as they were
 * written, lets the last of two equal keys win, and refuses text that no database stores and no writer writes: the
 * character U+0000 and halves of surrogate pairs. Thread-safe.
 */
public final class Json {

    /** Past what a double holds, and far from what hurts. */
    private static final int MOST_PLACES = 400;

    private final JsonMapper mapper;

    /** With the standard limits. */
    public Json() {
        this(Limits.STANDARD);
    }

    /** With limits on depth and string length. */
    public Json(Limits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.jsonDepth())
                .maxStringLength(limits.stringLength())
                .maxNameLength(1_000)
                .maxNumberLength(100)
                .build();
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(constraints)
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                        .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /**
     * Reads one JSON value.
     *
     * @throws ScimException {@code invalidSyntax}, saying where it broke
     */
    public JsonNode read(String text) {
        try {
            return checked(mapper.readTree(text));
        } catch (NumberFormatException exponent) {
            throw exponentTooLong();
        } catch (JsonProcessingException broken) {
            throw refused(broken);
        }
    }

    /**
     * Reads one JSON value from UTF-8 bytes.
     *
     * @throws ScimException {@code invalidSyntax}, saying where it broke
     */
    public JsonNode read(byte[] bytes) {
        try {
            return checked(mapper.readTree(bytes));
        } catch (NumberFormatException exponent) {
            throw exponentTooLong();
        } catch (JsonProcessingException broken) {
            throw refused(broken);
        } catch (IOException broken) {
            throw ScimException.invalidSyntax(
                    "The body is not UTF-8 text with JSON in it; send application/scim+json.");
        }
    }

    /** Reads a JSON object; anything else is refused as {@code invalidSyntax}. */
    public ObjectNode readObject(String text) {
        return object(read(text));
    }

    /** Reads a JSON object from UTF-8 bytes; anything else is refused as {@code invalidSyntax}. */
    public ObjectNode readObject(byte[] bytes) {
        return object(read(bytes));
    }

    /** @return the value as JSON text without white space */
    public String write(JsonNode node) {
        try {
            return mapper.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree could not be written", impossible);
        }
    }

    /** @return the value as UTF-8 JSON without white space */
    public byte[] writeBytes(JsonNode node) {
        try {
            return mapper.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree could not be written", impossible);
        }
    }

    /** @return a new empty object */
    public ObjectNode object() {
        return mapper.createObjectNode();
    }

    private static ObjectNode object(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw ScimException.invalidSyntax("The body must be a JSON object, but is "
                + (node.isMissingNode()
                        ? "empty"
                        : "a JSON " + node.getNodeType().name().toLowerCase(Locale.ROOT))
                + ".");
    }

    private static JsonNode checked(JsonNode node) {
        check(node);
        return node;
    }

    private static void check(JsonNode node) {
        if (node.isTextual()) {
            check(node.textValue());
        } else if (node.isBigDecimal()) {
            check(node.decimalValue());
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                check(entry.getKey());
                check(entry.getValue());
            }
        } else if (node.isArray()) {
            for (JsonNode element : node) {
                check(element);
            }
        }
    }

    /** A few characters may name a number of gigabytes; none is let in that costs more than its own text to write out. */
    private static void check(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_PLACES) {
            throw exponentTooLong();
        }
    }

    private static void check(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            i++;
            if (c == 0) {
                throw ScimException.invalidValue(
                        "A text contains the character U+0000, which cannot be stored; remove it.");
            }
            if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c) && i < text.length() && Character.isLowSurrogate(text.charAt(i));
                if (!pair) {
                    throw ScimException.invalidValue("A text contains half of a surrogate pair, which is not a"
                            + " character; send it whole or leave it out.");
                }
                i++;
            }
        }
    }

    private static ScimException exponentTooLong() {
        return ScimException.invalidSyntax("A number in the body has an exponent beyond " + MOST_PLACES
                + "; send it written out or leave it out.");
    }

    private static ScimException refused(JsonProcessingException broken) {
        if (broken instanceof StreamConstraintsException) {
            return ScimException.invalidSyntax(
                    "The body is nested too deeply, or one of its names, texts or numbers is too long.");
        }
        var where = broken.getLocation();
        return ScimException.invalidSyntax("The body is not valid JSON"
                + (where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr())
                + ".");
    }
}
