package org.scimconsole.scim.patch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.filter.FilterPrinter;
import org.scimconsole.scim.message.ScimException;

/** Makes the element that a filter speaks of: {@code [type eq "work"]} speaks of {@code {"type":"work"}}. */
final class ElementOfFilter {

    private ElementOfFilter() {}

    /** @throws ScimException {@code noTarget} when the filter says more than equalities joined by {@code and} */
    static ObjectNode make(Filter filter) {
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        if (!fill(element, filter)) {
            throw ScimException.noTarget("No value matches [" + FilterPrinter.print(filter)
                    + "], and a new one can only be made from comparisons with eq joined by and.");
        }
        return element;
    }

    /** @return the element, or an empty object when the filter says too much */
    static ObjectNode makeIfPossible(Filter filter) {
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        return fill(element, filter) ? element : JsonNodeFactory.instance.objectNode();
    }

    private static boolean fill(ObjectNode element, Filter filter) {
        if (filter instanceof Filter.And and) {
            return fill(element, and.left()) && fill(element, and.right());
        }
        if (!(filter instanceof Filter.Compare compare) || compare.operator() != Filter.Operator.EQ) {
            return false;
        }
        String name = compare.path().attribute();
        Object value = compare.value();
        if (value instanceof String text) {
            element.put(name, text);
        } else if (value instanceof Boolean bool) {
            element.put(name, bool);
        } else if (value instanceof BigDecimal number) {
            element.put(name, number);
        } else {
            return false;
        }
        return true;
    }
}
