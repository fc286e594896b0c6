package org.scimconsole.scim.filter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.filter.Filter.And;
import org.scimconsole.scim.filter.Filter.Compare;
import org.scimconsole.scim.filter.Filter.Not;
import org.scimconsole.scim.filter.Filter.Operator;
import org.scimconsole.scim.filter.Filter.Or;
import org.scimconsole.scim.filter.Filter.Present;
import org.scimconsole.scim.filter.Filter.ValuePath;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.schema.Attribute;
import org.scimconsole.scim.schema.AttributePath;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * Fits a filter to a resource type. Names get the schema's spelling; {@code emails co "x"} and {@code manager eq "x"}
 * come to mean their {@code value}; {@code active eq "True"}, as Entra's Validator writes it, compares with a boolean; a
 * number or boolean compared with text becomes text. What RFC 7644 forbids, such as {@code active gt true}, is refused.
 * Attributes that no schema knows are left alone: resources keep what they are sent. Resolving twice changes nothing.
 */
public final class FilterResolver {
    private static final AttributePath EMAIL = new AttributePath(null, "emails", "value");

    private final ResourceSchema schema;

    private FilterResolver(ResourceSchema schema) {
        this.schema = schema;
    }

    /**
     * Fits a filter to a resource type.
     *
     * @throws ScimException {@code invalidFilter} where operator or value do not go with the attribute
     */
    public static Filter resolve(Filter filter, ResourceSchema schema) {
        return new FilterResolver(schema).resolve(filter, null, null);
    }

    /** Fits the filter inside the brackets of {@code attribute[…]}. */
    public static Filter resolveElements(Filter filter, AttributePath attribute, ResourceSchema schema) {
        return new FilterResolver(schema).resolve(filter, attribute, schema.attribute(attribute));
    }

    /** @return whether values of that attribute are text, so that an unquoted word is taken letter by letter */
    static boolean isText(AttributePath path, @Nullable AttributePath parent, ResourceSchema schema) {
        Attribute attribute;
        if (parent == null) {
            attribute = schema.find(path);
            if (attribute != null && attribute.hasDefaultValue()) {
                attribute = attribute.sub("value");
            }
        } else {
            Attribute element = schema.attribute(parent);
            attribute = element == null ? null : element.sub(path.attribute());
        }
        return attribute != null && attribute.type().isText();
    }

    private Filter resolve(Filter filter, @Nullable AttributePath parent, @Nullable Attribute element) {
        if (filter instanceof And and) {
            return new And(resolve(and.left(), parent, element), resolve(and.right(), parent, element));
        }
        if (filter instanceof Or or) {
            return new Or(resolve(or.left(), parent, element), resolve(or.right(), parent, element));
        }
        if (filter instanceof Not not) {
            return new Not(resolve(not.filter(), parent, element));
        }
        if (filter instanceof ValuePath valuePath) {
            AttributePath path = schema.resolve(valuePath.path());
            return new ValuePath(path, resolve(valuePath.filter(), path, schema.attribute(path)));
        }
        if (filter instanceof Present present) {
            return new Present(parent == null ? named(present.path()) : part(present.path(), element));
        }
        return compare((Compare) filter, parent, element);
    }

    /** Okta writes the unique identifier of users as Split names it, email, which no schema has. */
    private AttributePath named(AttributePath path) {
        AttributePath resolved = schema.resolve(path);
        boolean email = path.schema() == null
                && path.subAttribute() == null
                && path.attribute().equalsIgnoreCase("email")
                && schema.find(EMAIL) != null;
        return email ? EMAIL : resolved;
    }

    private static AttributePath part(AttributePath path, @Nullable Attribute element) {
        Attribute sub = element == null ? null : element.sub(path.attribute());
        return sub == null ? path : AttributePath.of(sub.name());
    }

    private Filter compare(Compare compare, @Nullable AttributePath parent, @Nullable Attribute element) {
        AttributePath path;
        Attribute attribute;
        if (parent == null) {
            path = named(compare.path());
            attribute = schema.find(path);
            if (attribute != null && attribute.hasDefaultValue()) {
                attribute = attribute.sub("value");
                path = new AttributePath(path.schema(), path.attribute(), "value");
            }
        } else {
            path = part(compare.path(), element);
            attribute = element == null ? null : element.sub(path.attribute());
        }
        Object value = compare.value();
        Operator operator = compare.operator();
        if (value == null) {
            if (operator != Operator.EQ && operator != Operator.NE) {
                throw ScimException.invalidFilter(
                        "'" + path + " " + word(operator)
                                + " null' makes no sense: null goes only with eq and ne. Use pr to ask whether there is a value.");
            }
            return new Compare(path, operator, null);
        }
        return new Compare(path, operator, attribute == null ? value : fit(path, attribute, operator, value));
    }

    private static Object fit(AttributePath path, Attribute attribute, Operator operator, Object value) {
        Attribute.Type type = attribute.type();
        if (type == Attribute.Type.COMPLEX) {
            throw ScimException.invalidFilter(
                    "'" + path + "' has parts and cannot be compared as a whole; compare one of them, such as '" + path
                            + "." + attribute.subAttributes().get(0).name() + "', or use pr.");
        }
        boolean substring = operator == Operator.CO || operator == Operator.SW || operator == Operator.EW;
        boolean order = !substring && operator != Operator.EQ && operator != Operator.NE;
        if (type == Attribute.Type.BOOLEAN || (type == Attribute.Type.BINARY && order)) {
            if (substring || order) {
                throw ScimException.invalidFilter("'" + path + "' is " + type.wire() + " and cannot be compared with "
                        + word(operator) + "; use eq or ne (RFC 7644 section 3.4.2.2).");
            }
        }
        return switch (type) {
            case BOOLEAN -> bool(path, value);
            case INTEGER, DECIMAL -> number(path, value);
            case DATE_TIME -> substring ? text(value) : moment(path, value);
            default -> text(value);
        };
    }

    private static Object bool(AttributePath path, Object value) {
        String text = text(value);
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        if (text.equalsIgnoreCase("false")) {
            return false;
        }
        throw mismatch(path, "true or false", value);
    }

    private static Object number(AttributePath path, Object value) {
        Object number = value instanceof String text ? FilterLiteral.unquoted(text) : value;
        if (number instanceof BigDecimal) {
            return number;
        }
        throw mismatch(path, "a number", value);
    }

    private static Object moment(AttributePath path, Object value) {
        String text = text(value);
        if (instant(text) == null) {
            throw mismatch(path, "a moment such as \"2026-05-13T04:42:34Z\"", value);
        }
        return text;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? FilterLiteral.written(number) : value.toString();
    }

    private static ScimException mismatch(AttributePath path, String wanted, Object value) {
        return ScimException.invalidFilter("'" + path + "' is compared with " + wanted + ", not with '" + value + "'.");
    }

    private static String word(Operator operator) {
        return operator.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @return the moment that an xsd:dateTime with offset names, or null if the text is none */
    public static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notOne) {
            return null;
        }
    }
}
