package org.scimconsole.scim.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.scim.filter.Filter.And;
import org.scimconsole.scim.filter.Filter.Compare;
import org.scimconsole.scim.filter.Filter.Not;
import org.scimconsole.scim.filter.Filter.Operator;
import org.scimconsole.scim.filter.Filter.Or;
import org.scimconsole.scim.filter.Filter.Present;
import org.scimconsole.scim.filter.Filter.ValuePath;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.schema.AttributePath;
import org.scimconsole.scim.schema.Schemas;

class FilterParserTest {

    private final Schemas schemas = new Schemas();

    private static Present present(String name) {
        return new Present(AttributePath.of(name));
    }

    @Test
    void bindsNotBeforeAndBeforeOr() {
        assertThat(FilterParser.parse("a pr or b pr and not (c pr)"))
                .isEqualTo(new Or(present("a"), new And(present("b"), new Not(present("c")))));
    }

    @Test
    void parenthesesChangeTheOrder() {
        assertThat(FilterParser.parse("(a pr or b pr) and c pr"))
                .isEqualTo(new And(new Or(present("a"), present("b")), present("c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"USERNAME EQ \"x\"", "username Eq \"x\"", "  userName   eq\t\"x\"  "})
    void namesAndOperatorsGoInAnyCase(String text) {
        assertThat(FilterParser.parse(text, schemas.user()))
                .isEqualTo(new Compare(AttributePath.of("userName"), Operator.EQ, "x"));
    }

    @ParameterizedTest
    @CsvSource({"eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le"})
    void readsEveryOperator(String operator) {
        Compare compare = (Compare) FilterParser.parse("title " + operator + " \"x\"");

        assertThat(compare.operator().name()).isEqualToIgnoringCase(operator);
    }

    @Test
    void readsEveryKindOfLiteral() {
        assertThat(value("x eq \"a\\\"b\\\\c\\/\\u00e9\\n\"")).isEqualTo("a\"b\\c/é\n");
        assertThat(value("x eq true")).isEqualTo(true);
        assertThat(value("x eq null")).isNull();
        assertThat(value("x eq -12.50e2")).isEqualTo(new BigDecimal("-12.50e2"));
        assertThat(value("x eq \"\"")).isEqualTo("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+2000000000", "1E-2000000000", "-1E+999999999"})
    void aNumberOfGigabytesIsNeverWrittenOut(String number) {
        BigDecimal huge = new BigDecimal(number);
        Filter compare = new Compare(AttributePath.of("x"), Operator.GT, huge);
        assertThat(FilterPrinter.print(compare)).isEqualTo("x gt " + number);
        assertThat(((Compare) FilterResolver.resolve(
                                new Compare(AttributePath.of("title"), Operator.EQ, huge), schemas.user()))
                        .value())
                .isEqualTo(number);
        assertThat(value("x eq " + number)).as("read as a word").isEqualTo(number);
    }

    private static @Nullable Object value(String text) {
        return ((Compare) FilterParser.parse(text)).value();
    }

    /** The probe for a manager as Entra sends it (entra-client 4.7). */
    @Test
    void takesValuesWithoutQuotes() {
        Filter filter = FilterParser.parse(
                "id eq 54D382A4-2050-4C03-94D1-E769F1D15682 and manager eq 2819c223-7f76", schemas.user());

        assertThat(filter)
                .isEqualTo(new And(
                        new Compare(AttributePath.of("id"), Operator.EQ, "54D382A4-2050-4C03-94D1-E769F1D15682"),
                        new Compare(
                                new AttributePath(Schemas.ENTERPRISE_USER, "manager", "value"),
                                Operator.EQ,
                                "2819c223-7f76")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5e10", "007", "12.50", "true"})
    void takesAnUnquotedWordLetterByLetterWhereTextBelongs(String word) {
        assertThat(((Compare) FilterParser.parse("externalId eq " + word, schemas.user())).value())
                .isEqualTo(word);
    }

    @Test
    void readsValuePathsAndWhatStandsBehindThem() {
        Filter inside = new And(
                new Compare(AttributePath.of("type"), Operator.EQ, "work"),
                new Compare(AttributePath.of("value"), Operator.CO, "@x"));
        Filter expected = new ValuePath(AttributePath.of("emails"), inside);

        assertThat(FilterParser.parse("emails[type eq \"work\" and value co \"@x\"]", schemas.user()))
                .isEqualTo(expected);
        assertThat(FilterParser.parse("Emails[Type eq \"work\"].Value co \"@x\"", schemas.user()))
                .isEqualTo(expected);
    }

    @Test
    void dropsTheUrnOfTheCoreAndKeepsThatOfAnExtension() {
        assertThat(FilterParser.parse("URN:ietf:params:scim:schemas:core:2.0:user:name.familyName pr", schemas.user()))
                .isEqualTo(new Present(new AttributePath(null, "name", "familyName")));
        assertThat(FilterParser.parse(
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:Department pr", schemas.user()))
                .isEqualTo(new Present(new AttributePath(Schemas.ENTERPRISE_USER, "department", null)));
    }

    @Test
    void makesABooleanOfTheTextTrue() {
        assertThat(((Compare) FilterParser.parse("active eq \"True\"", schemas.user())).value())
                .isEqualTo(true);
        assertThat(FilterParser.parse("roles[primary eq \"True\"]", schemas.user()))
                .isEqualTo(new ValuePath(
                        AttributePath.of("roles"), new Compare(AttributePath.of("primary"), Operator.EQ, true)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "userName",
                "userName eq",
                "userName xx \"a\"",
                "userName eq \"a",
                "userName eq \"a\" and",
                "userName eq \"a\" \"b\"",
                "(userName pr",
                "userName pr)",
                "emails[type eq \"work\"",
                "emails[]",
                "emails[roles[value pr]]",
                "name.emails[value pr].x pr",
                "1name pr",
                "name. pr",
                "not userName pr",
                "userName eq \"\\x\"",
                "userName eq \"\\u12\"",
                "userName eq ()",
                "userName eq 'ada'",
                "emails[type eq 'work'].value pr",
                "active gt true",
                "active co \"t\"",
                "active eq \"maybe\"",
                "name eq \"x\"",
                "meta.created gt \"yesterday\"",
                "title gt null",
                "userName eq \"a\" xor title pr"
            })
    void refusesWhatCannotBeReadAndSaysWhy(String text) {
        assertThatThrownBy(() -> FilterParser.parse(text, schemas.user()))
                .isInstanceOfSatisfying(ScimException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(ErrorType.INVALID_FILTER);
                    assertThat(refused.detail()).isNotBlank();
                });
    }

    @Test
    void refusesAFilterThatIsTooLongTooDeepOrHasTooManyTerms() {
        assertRefused("userName eq \"" + "a".repeat(9_000) + "\"", "characters");
        assertRefused("(".repeat(17) + "userName pr" + ")".repeat(17), "levels deep");
        assertRefused("id pr" + " or id pr".repeat(200), "comparisons");
    }

    private void assertRefused(String text, String word) {
        assertThatThrownBy(() -> FilterParser.parse(text, schemas.user()))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a pr or b pr and not (c pr)",
                "(a pr or b pr) and c pr",
                "a pr and (b pr and c pr)",
                "emails[type eq \"work\" and not (value co \"\\\"\")]",
                "x eq -1.50 or x eq null or x ne true",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq \"1\""
            })
    void printsWhatReadsAsTheSame(String text) {
        Filter filter = FilterParser.parse(text);

        assertThat(FilterPrinter.print(filter)).isEqualTo(text);
        assertThat(FilterParser.parse(FilterPrinter.print(filter))).isEqualTo(filter);
    }
}
