package org.scimconsole.scim.filter;

import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.schema.AttributePath;

/** A SCIM filter (RFC 7644 section 3.4.2.2). */
public sealed interface Filter {

    /** Both must hold. */
    record And(Filter left, Filter right) implements Filter {}

    /** At least one must hold. */
    record Or(Filter left, Filter right) implements Filter {}

    /** Must not hold. */
    record Not(Filter filter) implements Filter {}

    /** {@code attribute pr}: has a non-empty value. */
    record Present(AttributePath path) implements Filter {}

    /**
     * {@code attribute op value}.
     *
     * @param value a {@link String}, {@link Boolean}, {@link java.math.BigDecimal}, or null for the literal {@code null}
     */
    record Compare(
            AttributePath path, Operator operator, @Nullable Object value) implements Filter {}

    /** {@code attribute[filter]}: some one element satisfies the inner filter, whose paths are sub-attributes. */
    record ValuePath(AttributePath path, Filter filter) implements Filter {}

    /** The comparing operators. */
    enum Operator {
        EQ,
        NE,
        CO,
        SW,
        EW,
        GT,
        GE,
        LT,
        LE
    }
}
