package org.scimconsole.store.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.filter.CaseFold;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.filter.Filter.Compare;
import org.scimconsole.scim.filter.Filter.Operator;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.schema.AttributePath;

/** Turns a filter into a condition; what a resource's attributes are in columns is said by those who extend it. */
abstract class FilterConditions {
    private static final Set<Operator> COMPARING =
            EnumSet.of(Operator.EQ, Operator.GT, Operator.GE, Operator.LT, Operator.LE);

    /** @return the filter as a condition, as far as SQL can say it */
    final Translation translate(Filter filter) {
        if (filter instanceof Filter.And and) {
            return translate(and.left()).and(translate(and.right()));
        }
        if (filter instanceof Filter.Or or) {
            return translate(or.left()).or(translate(or.right()));
        }
        if (filter instanceof Filter.Not not) {
            return translate(not.filter()).not();
        }
        if (filter instanceof Filter.Present present) {
            return present(name(present.path()));
        }
        if (filter instanceof Compare compare) {
            return compare.operator() == Operator.NE
                    ? compare(name(compare.path()), Operator.EQ, compare.value())
                            .not()
                    : compare(name(compare.path()), compare.operator(), compare.value());
        }
        return element((Filter.ValuePath) filter);
    }

    /**
     * What of a filter SQL cannot decide, so that each row must still be looked at.
     *
     * @return that part of it; null for none
     * @throws ScimException {@code invalidFilter} when it asks for memberships, which no row holds
     */
    final @Nullable Filter rest(Filter filter) {
        if (translate(filter).exact()) {
            return null;
        }
        if (filter instanceof Filter.And and) {
            Filter left = rest(and.left());
            Filter right = rest(and.right());
            return left == null ? right : right == null ? left : new Filter.And(left, right);
        }
        refuseMemberships(filter);
        return filter;
    }

    private void refuseMemberships(Filter filter) {
        if (filter instanceof Filter.And and) {
            refuseMemberships(and.left());
            refuseMemberships(and.right());
        } else if (filter instanceof Filter.Or or) {
            refuseMemberships(or.left());
            refuseMemberships(or.right());
        } else if (filter instanceof Filter.Not not) {
            refuseMemberships(not.filter());
        } else if (filter instanceof Filter.Present present) {
            refuseMemberships(present.path());
        } else if (filter instanceof Compare compare) {
            refuseMemberships(compare.path());
        } else {
            refuseMemberships(((Filter.ValuePath) filter).path());
        }
    }

    private void refuseMemberships(AttributePath path) {
        if (path.schema() == null && path.attribute().equalsIgnoreCase(memberships())) {
            throw ScimException.invalidFilter("The filter cannot ask for '" + path + "' like this: of " + memberships()
                    + " only '" + memberships() + ".value eq \"…\"' and '" + memberships()
                    + " pr' are possible, alone or joined to the rest by 'and'.");
        }
    }

    /** The attribute whose values are memberships, rows of their own. */
    abstract String memberships();

    /** @param attribute in lower case, such as {@code username}, {@code meta.created} or {@code manager.value} */
    abstract Translation compare(String attribute, Operator operator, @Nullable Object value);

    /** @param attribute in lower case */
    abstract Translation present(String attribute);

    /** For a filter in brackets. */
    abstract Translation element(Filter.ValuePath filter);

    /** @return the value of {@code value eq "…"} when the filter in the brackets says that and perhaps more */
    static @Nullable String elementValue(Filter filter) {
        if (filter instanceof Compare compare
                && compare.operator() == Operator.EQ
                && compare.value() instanceof String text
                && compare.path().subAttribute() == null
                && compare.path().attribute().equalsIgnoreCase("value")) {
            return text;
        }
        if (filter instanceof Filter.And and) {
            String left = elementValue(and.left());
            return left == null ? elementValue(and.right()) : left;
        }
        return null;
    }

    /** The attribute without its schema; extensions' attributes have names that the core schema lacks. */
    private static String name(AttributePath path) {
        String name = path.subAttribute() == null ? path.attribute() : path.attribute() + "." + path.subAttribute();
        return name.toLowerCase(Locale.ROOT);
    }

    /** A comparison with a column of folded text. */
    static Translation folded(Field<String> column, Operator operator, @Nullable Object value) {
        return value instanceof String text ? exactText(column, operator, CaseFold.fold(text)) : Translation.UNKNOWN;
    }

    /** A comparison with a column of text as it is. */
    static Translation exactText(Field<String> column, Operator operator, @Nullable Object value) {
        if (!(value instanceof String text)) {
            return Translation.UNKNOWN;
        }
        return switch (operator) {
            case EQ -> Translation.exact(column.eq(text));
            case NE -> Translation.exact(column.eq(text)).not();
            case CO -> text.isEmpty() ? Translation.UNKNOWN : Translation.exact(contains(column, text));
            case SW ->
                text.isEmpty()
                        ? Translation.UNKNOWN
                        : Translation.exact(column.ge(text).and(column.lt(text + TextSearch.HIGHEST)));
            case EW -> text.isEmpty() ? Translation.UNKNOWN : Translation.atLeast(contains(column, text));
            case GT -> Translation.exact(column.gt(text));
            case GE -> Translation.exact(column.ge(text));
            case LT -> Translation.exact(column.lt(text));
            case LE -> Translation.exact(column.le(text));
        };
    }

    /** A comparison with a column of milliseconds. */
    static Translation moment(Field<Long> column, Operator operator, @Nullable Object value) {
        Instant moment = value instanceof String text ? instant(text) : null;
        if (moment == null) {
            return Translation.UNKNOWN;
        }
        long millis = Sql.millis(moment);
        boolean whole = moment.equals(Instant.ofEpochMilli(millis));
        Condition condition = switch (operator) {
            case EQ -> column.eq(millis);
            case GT -> whole ? column.gt(millis) : column.ge(millis);
            case GE -> column.ge(millis);
            case LT -> whole ? column.lt(millis) : column.le(millis);
            case LE -> column.le(millis);
            default -> DSL.noCondition();
        };
        boolean comparing = COMPARING.contains(operator);
        return new Translation(condition, whole && comparing);
    }

    static Condition contains(Field<String> column, String text) {
        return DSL.position(column, text).gt(0);
    }

    private static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException other) {
            return null;
        }
    }
}
