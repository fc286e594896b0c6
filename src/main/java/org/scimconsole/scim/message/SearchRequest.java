package org.scimconsole.scim.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks for, from the parameters of a GET or the body of a POST to {@code .search} (RFC 7644 sections 3.4.2
 * and 3.4.3, RFC 9865 section 2). Out-of-range pages are brought into range, as the RFC has it.
 *
 * @param attributes names separated by commas, or null
 * @param excludedAttributes names separated by commas, or null
 * @param filter the filter's text, or null for all
 * @param sortBy the attribute to sort by, or null
 * @param descending whether to sort downwards
 * @param startIndex the place of the first resource, at least 1
 * @param count how many resources to answer with, at least 0; null when not said
 * @param cursor RFC 9865: empty to begin with, null for index paging
 */
public record SearchRequest(
        @Nullable String attributes,
        @Nullable String excludedAttributes,
        @Nullable String filter,
        @Nullable String sortBy,
        boolean descending,
        int startIndex,
        @Nullable Integer count,
        @Nullable String cursor) {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");

    /** The URN of the message. */
    public static final String URN = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";

    /**
     * Reads query parameters; unknown ones, such as Entra's {@code aadOptscim062020}, are nobody's business.
     *
     * @param parameter the decoded value of a parameter, or null
     * @throws ScimException {@code invalidValue} for a page or order that cannot be read
     */
    public static SearchRequest ofParameters(Function<String, @Nullable String> parameter) {
        return of(parameter);
    }

    /**
     * Reads the body of a POST to {@code .search}.
     *
     * @throws ScimException {@code invalidSyntax} for another message, {@code invalidValue} for a value of the wrong type
     */
    public static SearchRequest ofBody(JsonNode body) {
        MessageFields.checkSchemas(body, URN);
        return of(name -> text(name, MessageFields.field(body, name)));
    }

    private static @Nullable String text(String name, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isTextual() || value.isIntegralNumber()) {
            return value.asText();
        }
        if (value.isArray()) {
            List<String> names = new ArrayList<>();
            for (JsonNode each : value) {
                if (!each.isTextual()) {
                    throw ScimException.invalidValue("'" + name + "' must be a list of attribute names.");
                }
                names.add(each.textValue());
            }
            return String.join(",", names);
        }
        throw ScimException.invalidValue("'" + name + "' has a value of the wrong type.");
    }

    private static SearchRequest of(Function<String, @Nullable String> parameter) {
        Integer startIndex = number("startIndex", parameter.apply("startIndex"));
        Integer count = number("count", parameter.apply("count"));
        String cursor = parameter.apply("cursor");
        if (cursor != null && startIndex != null) {
            throw ScimException.invalidValue("'cursor' and 'startIndex' exclude each other; page by one of them.");
        }
        return new SearchRequest(
                blankToNull(parameter.apply("attributes")),
                blankToNull(parameter.apply("excludedAttributes")),
                blankToNull(parameter.apply("filter")),
                blankToNull(parameter.apply("sortBy")),
                descending(parameter.apply("sortOrder")),
                startIndex == null ? 1 : Math.max(1, startIndex),
                count == null ? null : Math.max(0, count),
                cursor);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable Integer number(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String digits = text.strip();
        if (!WHOLE.matcher(digits).matches()) {
            throw ScimException.invalidValue("'" + name + "' must be a whole number, but is '"
                    + (text.length() <= 50 ? text : text.substring(0, 50) + "…") + "'.");
        }
        try {
            long number = Long.parseLong(digits);
            return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
        } catch (NumberFormatException beyond) {
            return digits.startsWith("-") ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        }
    }

    private static boolean descending(@Nullable String order) {
        if (order == null || order.isBlank()) {
            return false;
        }
        return switch (order.strip().toLowerCase(Locale.ROOT)) {
            case "ascending" -> false;
            case "descending" -> true;
            default -> throw ScimException.invalidValue("'sortOrder' must be ascending or descending.");
        };
    }
}
