package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ScimException;

/**
 * A JSON object that an administrator sent: typed access that says what is wrong with a value. Unknown members are
 * passed over, since Split's clients send more than is documented.
 */
final class AdminBody {
    private final ObjectNode node;

    AdminBody(ObjectNode node) {
        this.node = node;
    }

    /** @return the member itself; null when absent or null */
    @Nullable
    JsonNode get(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** @return the text; null when absent or null */
    @Nullable
    String text(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrong(name, "a text", value);
        }
        return value.textValue();
    }

    /** @return the text, which must be there */
    String requiredText(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw ScimException.invalidValue("\"" + name + "\" is missing or empty; send it as a text.");
        }
        return text;
    }

    /** @return the truth; the texts "true" and "false" count too; null when absent or null */
    @Nullable
    Boolean truth(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isTextual()) {
            String text = value.textValue().toLowerCase(Locale.ROOT);
            if (text.equals("true") || text.equals("false")) {
                return text.equals("true");
            }
        }
        throw wrong(name, "true or false", value);
    }

    /** @return an ISO 8601 duration; the default when absent */
    Duration duration(String name, Duration otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException notADuration) {
            throw ScimException.invalidValue(
                    "\"" + name + "\" is '" + shown(text) + "'; write a duration as PT0S, PT8H or P1D.");
        }
    }

    /** @return one of the constants by name, ignoring case; null when absent */
    <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        String text = text(name);
        return text == null ? null : constant(name, text, type);
    }

    /** @return the constant of that name, ignoring case */
    static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text.strip())) {
                return each;
            }
        }
        throw ScimException.invalidValue("\"" + name + "\" is '" + shown(text) + "'; it must be one of "
                + String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()) + ".");
    }

    private static ScimException wrong(String name, String wanted, JsonNode value) {
        return ScimException.invalidValue(
                "\"" + name + "\" must be " + wanted + ", but is " + shown(value.toString()) + ".");
    }

    private static String shown(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
