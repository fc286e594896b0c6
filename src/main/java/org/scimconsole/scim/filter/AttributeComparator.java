package org.scimconsole.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.schema.Attribute;
import org.scimconsole.scim.schema.AttributePath;
import org.scimconsole.scim.schema.AttributeValues;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * The order of {@code sortBy} (RFC 7644 section 3.4.2.3): text ignoring case unless the attribute is case-exact, moments
 * and numbers by size, of many values the primary one or else the first; what has no value comes last going up and
 * first going down. Equal values are told apart by id, so that pages are stable.
 */
public final class AttributeComparator implements Comparator<ObjectNode> {

    private final AttributePath path;
    private final @Nullable Attribute attribute;
    private final boolean descending;

    /**
     * Reads what to sort by.
     *
     * @param sortBy the name of an attribute or sub-attribute; a complex one means its {@code value}
     * @throws ScimException {@code invalidPath} for an attribute that has parts, none of which is {@code value}
     */
    public AttributeComparator(String sortBy, boolean descending, ResourceSchema schema) {
        AttributePath named = schema.path(sortBy.strip());
        Attribute found = schema.find(named);
        if (found != null && found.type() == Attribute.Type.COMPLEX) {
            if (!found.hasDefaultValue()) {
                throw ScimException.invalidPath("'" + sortBy
                        + "' has parts and cannot be sorted by as a whole; name one of" + " them, such as '" + named
                        + "." + found.subAttributes().get(0).name() + "'.");
            }
            named = new AttributePath(named.schema(), named.attribute(), "value");
            found = found.sub("value");
        }
        this.path = named;
        this.attribute = found;
        this.descending = descending;
    }

    /** @return what is sorted by, in the schema's spelling */
    public AttributePath path() {
        return path;
    }

    @Override
    public int compare(ObjectNode left, ObjectNode right) {
        int order = compareValues(value(left), value(right));
        if (order == 0) {
            return left.path("id").asText().compareTo(right.path("id").asText());
        }
        return descending ? -order : order;
    }

    private @Nullable JsonNode value(ObjectNode resource) {
        List<JsonNode> whole = AttributeValues.at(resource, new AttributePath(path.schema(), path.attribute(), null));
        JsonNode chosen = null;
        for (JsonNode element : whole) {
            if (chosen == null || element.path("primary").asBoolean(false)) {
                chosen = element;
            }
        }
        String part = path.subAttribute();
        if (chosen == null || part == null || chosen.isValueNode()) {
            return chosen;
        }
        return AttributeValues.field(chosen, part);
    }

    private int compareValues(@Nullable JsonNode left, @Nullable JsonNode right) {
        if (!AttributeValues.isPresent(left) || !AttributeValues.isPresent(right)) {
            return Boolean.compare(!AttributeValues.isPresent(left), !AttributeValues.isPresent(right));
        }
        if (left == null || right == null) {
            return 0;
        }
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        String one = left.asText();
        String other = right.asText();
        if (attribute != null && attribute.type() == Attribute.Type.DATE_TIME) {
            Instant before = FilterResolver.instant(one);
            Instant after = FilterResolver.instant(other);
            if (before != null && after != null) {
                return before.compareTo(after);
            }
        }
        return attribute != null && attribute.caseExact()
                ? one.compareTo(other)
                : CaseFold.fold(one).compareTo(CaseFold.fold(other));
    }
}
