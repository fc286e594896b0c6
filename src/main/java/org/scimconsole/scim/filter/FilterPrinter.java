package org.scimconsole.scim.filter;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a filter as text that reads as the same filter. */
public final class FilterPrinter {

    private final StringBuilder text = new StringBuilder();

    private FilterPrinter() {}

    /** @return the filter as text, with parentheses only where needed */
    public static String print(Filter filter) {
        FilterPrinter printer = new FilterPrinter();
        printer.append(filter);
        return printer.text.toString();
    }

    private void append(Filter filter) {
        if (filter instanceof Filter.And and) {
            operand(and.left(), and.left() instanceof Filter.Or);
            text.append(" and ");
            operand(and.right(), and.right() instanceof Filter.Or || and.right() instanceof Filter.And);
        } else if (filter instanceof Filter.Or or) {
            operand(or.left(), false);
            text.append(" or ");
            operand(or.right(), or.right() instanceof Filter.Or);
        } else if (filter instanceof Filter.Not not) {
            text.append("not ");
            operand(not.filter(), true);
        } else if (filter instanceof Filter.Present present) {
            text.append(present.path()).append(" pr");
        } else if (filter instanceof Filter.ValuePath valuePath) {
            text.append(valuePath.path()).append('[');
            append(valuePath.filter());
            text.append(']');
        } else if (filter instanceof Filter.Compare compare) {
            text.append(compare.path())
                    .append(' ')
                    .append(compare.operator().name().toLowerCase(Locale.ROOT))
                    .append(' ');
            literal(compare.value());
        }
    }

    private void operand(Filter filter, boolean parentheses) {
        if (parentheses) {
            text.append('(');
        }
        append(filter);
        if (parentheses) {
            text.append(')');
        }
    }

    private void literal(@Nullable Object value) {
        if (value instanceof String string) {
            text.append('"');
            JsonStringEncoder.getInstance().quoteAsString(string, text);
            text.append('"');
        } else if (value instanceof BigDecimal number) {
            text.append(FilterLiteral.written(number));
        } else {
            text.append(value);
        }
    }
}
