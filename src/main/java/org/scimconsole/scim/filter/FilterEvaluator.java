package org.scimconsole.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.filter.Filter.Compare;
import org.scimconsole.scim.filter.Filter.Operator;
import org.scimconsole.scim.schema.Attribute;
import org.scimconsole.scim.schema.AttributePath;
import org.scimconsole.scim.schema.AttributeValues;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * Decides whether a resource satisfies a filter. One value of a multi-valued attribute suffices; {@code ne} is exactly
 * the opposite of {@code eq}, so it also holds where there is no value; {@code eq null} is the opposite of {@code pr}.
 */
public final class FilterEvaluator implements Predicate<ObjectNode> {

    private final Filter filter;
    private final ResourceSchema schema;

    /** @param filter is fitted to the schema first; see {@link FilterResolver} */
    public FilterEvaluator(Filter filter, ResourceSchema schema) {
        this.filter = FilterResolver.resolve(filter, schema);
        this.schema = schema;
    }

    /** @return whether the resource, in the schema's spelling, satisfies the filter */
    public static boolean matches(Filter filter, ObjectNode resource, ResourceSchema schema) {
        return new FilterEvaluator(filter, schema).test(resource);
    }

    /**
     * Decides for one element of a multi-valued attribute.
     *
     * @param filter what stands in the brackets, fitted to the attribute
     * @param attribute the attribute, or null when no schema knows it
     */
    public static boolean matchesElement(Filter filter, JsonNode element, @Nullable Attribute attribute) {
        if (filter instanceof Filter.And and) {
            return matchesElement(and.left(), element, attribute) && matchesElement(and.right(), element, attribute);
        }
        if (filter instanceof Filter.Or or) {
            return matchesElement(or.left(), element, attribute) || matchesElement(or.right(), element, attribute);
        }
        if (filter instanceof Filter.Not not) {
            return !matchesElement(not.filter(), element, attribute);
        }
        if (filter instanceof Filter.Present present) {
            return AttributeValues.isPresent(part(element, present.path()));
        }
        if (filter instanceof Compare compare) {
            Attribute sub =
                    attribute == null ? null : attribute.sub(compare.path().attribute());
            JsonNode value = part(element, compare.path());
            return compare(value == null ? List.of() : List.of(value), compare, sub);
        }
        return false;
    }

    private static @Nullable JsonNode part(JsonNode element, AttributePath path) {
        if (element.isValueNode()) {
            // A plain value counts as its own "value"
            return path.attribute().equalsIgnoreCase("value") ? element : null;
        }
        return AttributeValues.field(element, path.attribute());
    }

    @Override
    public boolean test(ObjectNode resource) {
        return test(filter, resource);
    }

    private boolean test(Filter part, ObjectNode resource) {
        if (part instanceof Filter.And and) {
            return test(and.left(), resource) && test(and.right(), resource);
        }
        if (part instanceof Filter.Or or) {
            return test(or.left(), resource) || test(or.right(), resource);
        }
        if (part instanceof Filter.Not not) {
            return !test(not.filter(), resource);
        }
        if (part instanceof Filter.Present present) {
            return AttributeValues.at(resource, present.path()).stream().anyMatch(AttributeValues::isPresent);
        }
        if (part instanceof Compare compare) {
            return compare(AttributeValues.at(resource, compare.path()), compare, schema.find(compare.path()));
        }
        Filter.ValuePath valuePath = (Filter.ValuePath) part;
        Attribute attribute = schema.attribute(valuePath.path());
        return AttributeValues.at(resource, valuePath.path()).stream()
                .anyMatch(element -> matchesElement(valuePath.filter(), element, attribute));
    }

    private static boolean compare(List<JsonNode> values, Compare compare, @Nullable Attribute attribute) {
        Object wanted = compare.value();
        if (wanted == null) {
            boolean present = values.stream().anyMatch(AttributeValues::isPresent);
            return present == (compare.operator() == Operator.NE);
        }
        if (compare.operator() == Operator.NE) {
            return values.stream().noneMatch(value -> compare(value, Operator.EQ, wanted, attribute));
        }
        return values.stream().anyMatch(value -> compare(value, compare.operator(), wanted, attribute));
    }

    private static boolean compare(JsonNode value, Operator operator, Object wanted, @Nullable Attribute attribute) {
        if (value.isBoolean()) {
            return operator == Operator.EQ
                    && String.valueOf(value.booleanValue()).equalsIgnoreCase(wanted.toString());
        }
        if (value.isNumber() && wanted instanceof BigDecimal number) {
            return ordered(operator, value.decimalValue().compareTo(number));
        }
        if (!value.isTextual()) {
            return false;
        }
        String text = value.textValue();
        String other = wanted.toString();
        if (attribute != null && attribute.type() == Attribute.Type.DATE_TIME) {
            Instant left = FilterResolver.instant(text);
            Instant right = FilterResolver.instant(other);
            if (left != null && right != null) {
                return ordered(operator, left.compareTo(right));
            }
        }
        if (attribute == null || !attribute.caseExact()) {
            text = CaseFold.fold(text);
            other = CaseFold.fold(other);
        }
        return switch (operator) {
            case CO -> text.contains(other);
            case SW -> text.startsWith(other);
            case EW -> text.endsWith(other);
            default -> ordered(operator, text.compareTo(other));
        };
    }

    private static boolean ordered(Operator operator, int comparison) {
        return switch (operator) {
            case EQ -> comparison == 0;
            case GT -> comparison > 0;
            case GE -> comparison >= 0;
            case LT -> comparison < 0;
            case LE -> comparison <= 0;
            default -> false;
        };
    }
}
