package org.scimconsole.scim.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.filter.Filter.And;
import org.scimconsole.scim.filter.Filter.Compare;
import org.scimconsole.scim.filter.Filter.Not;
import org.scimconsole.scim.filter.Filter.Operator;
import org.scimconsole.scim.filter.Filter.Or;
import org.scimconsole.scim.filter.Filter.Present;
import org.scimconsole.scim.filter.Filter.ValuePath;
import org.scimconsole.scim.schema.AttributePath;
import org.scimconsole.scim.schema.ResourceSchema;
import org.scimconsole.scim.schema.Schemas;

/** Holds for all filters, not only for those somebody thought of. */
class FilterPropertiesTest {

    private final ResourceSchema users = new Schemas().user();

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void printedFiltersReadAsTheSame(@ForAll("filters") Filter filter) {
        assertThat(FilterParser.parse(FilterPrinter.print(filter))).isEqualTo(filter);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void resolvingTwiceChangesNothing(@ForAll("filters") Filter filter) {
        Filter once = FilterResolver.resolve(filter, users);

        assertThat(FilterResolver.resolve(once, users)).isEqualTo(once);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theEvaluatorSaysWhatASimpleModelSays(@ForAll("filters") Filter filter, @ForAll("people") ObjectNode person) {
        assertThat(FilterEvaluator.matches(filter, person, users)).isEqualTo(model(filter, person));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void notIsTheOpposite(@ForAll("filters") Filter filter, @ForAll("people") ObjectNode person) {
        assertThat(FilterEvaluator.matches(new Not(filter), person, users))
                .isNotEqualTo(FilterEvaluator.matches(filter, person, users));
    }

    private boolean model(Filter filter, ObjectNode person) {
        if (filter instanceof And and) {
            return model(and.left(), person) && model(and.right(), person);
        }
        if (filter instanceof Or or) {
            return model(or.left(), person) || model(or.right(), person);
        }
        if (filter instanceof Not not) {
            return !model(not.filter(), person);
        }
        if (filter instanceof Present present) {
            return !texts(person, present.path().toString()).isEmpty();
        }
        if (filter instanceof ValuePath valuePath) {
            for (JsonNode email : person.path(valuePath.path().attribute())) {
                ObjectNode alone = JsonNodeFactory.instance.objectNode();
                alone.setAll((ObjectNode) email);
                if (model(valuePath.filter(), alone)) {
                    return true;
                }
            }
            return false;
        }
        Compare compare = (Compare) filter;
        List<String> values = texts(person, compare.path().toString());
        if (compare.operator() == Operator.NE) {
            return values.stream().noneMatch(value -> holds(value, Operator.EQ, compare));
        }
        return values.stream().anyMatch(value -> holds(value, compare.operator(), compare));
    }

    private static boolean holds(String value, Operator operator, Compare compare) {
        boolean exact = compare.path().attribute().equals("externalId");
        String left = exact ? value : CaseFold.fold(value);
        String right = exact ? String.valueOf(compare.value()) : CaseFold.fold(String.valueOf(compare.value()));
        return switch (operator) {
            case EQ -> left.equals(right);
            case NE -> !left.equals(right);
            case CO -> left.contains(right);
            case SW -> left.startsWith(right);
            case EW -> left.endsWith(right);
            case GT -> left.compareTo(right) > 0;
            case GE -> left.compareTo(right) >= 0;
            case LT -> left.compareTo(right) < 0;
            case LE -> left.compareTo(right) <= 0;
        };
    }

    private static List<String> texts(ObjectNode person, String path) {
        List<String> texts = new ArrayList<>();
        int dot = path.indexOf('.');
        JsonNode first = person.get(dot < 0 ? path : path.substring(0, dot));
        if (dot < 0 || first == null) {
            collect(first, texts);
        } else if (first.isArray()) {
            first.forEach(element -> collect(element.get(path.substring(dot + 1)), texts));
        } else {
            collect(first.get(path.substring(dot + 1)), texts);
        }
        return texts;
    }

    private static void collect(@Nullable JsonNode node, List<String> texts) {
        if (node != null) {
            texts.add(node.asText());
        }
    }

    @Provide
    Arbitrary<Filter> filters() {
        Arbitrary<String> paths = Arbitraries.of("userName", "externalId", "title", "name.familyName", "emails.type");
        Arbitrary<Filter> leaves = leaves(paths);
        Arbitrary<Filter> inside = tree(leaves(Arbitraries.of("value", "type")), 2);
        Arbitrary<Filter> valuePaths = inside.map(filter -> new ValuePath(AttributePath.of("emails"), filter));
        return tree(Arbitraries.oneOf(leaves, leaves, valuePaths), 3);
    }

    private static Arbitrary<Filter> leaves(Arbitrary<String> paths) {
        Arbitrary<Filter> present = paths.map(path -> new Present(AttributePath.parse(path)));
        Arbitrary<Filter> compare = Combinators.combine(paths, Arbitraries.of(Operator.values()), texts())
                .as((path, operator, text) -> new Compare(AttributePath.parse(path), operator, text));
        return Arbitraries.oneOf(compare, compare, present);
    }

    private static Arbitrary<Filter> tree(Arbitrary<Filter> leaves, int depth) {
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Filter> smaller = tree(leaves, depth - 1);
        return Arbitraries.oneOf(
                leaves,
                Combinators.combine(smaller, smaller).as(And::new),
                Combinators.combine(smaller, smaller).as(Or::new),
                smaller.map(Not::new));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of("a", "A", "ab", "work", "WORK", "Straße", "ΟΔΟΣ"),
                Arbitraries.strings()
                        .withChars("aAbB\"\\ ()[].é\n")
                        .ofMinLength(1)
                        .ofMaxLength(4));
    }

    @Provide
    Arbitrary<ObjectNode> people() {
        Arbitrary<@Nullable String> maybe = texts().injectNull(0.3);
        Arbitrary<ObjectNode> email =
                Combinators.combine(maybe, maybe).as((value, type) -> put(put(object(), "value", value), "type", type));
        return Combinators.combine(maybe, maybe, maybe, maybe, email.list().ofMaxSize(3))
                .as((userName, externalId, title, family, emails) -> {
                    ObjectNode person =
                            put(put(put(object(), "userName", userName), "externalId", externalId), "title", title);
                    if (family != null) {
                        person.set("name", put(object(), "familyName", family));
                    }
                    person.set("emails", JsonNodeFactory.instance.arrayNode().addAll(emails));
                    return person;
                });
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode put(ObjectNode object, String name, @Nullable String value) {
        return value == null ? object : object.put(name, value);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void numbersReadAsTheSame(@ForAll @BigRange(min = "-1000000000000", max = "1000000000000") BigDecimal number) {
        Filter filter = new Compare(AttributePath.of("x"), Operator.GE, number.setScale(3, RoundingMode.DOWN));

        assertThat(FilterParser.parse(FilterPrinter.print(filter))).isEqualTo(filter);
    }
}
