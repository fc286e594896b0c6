package org.scimconsole.entra.mapping;

import org.scimconsole.entra.wording.Phrase;

/** What is said of mappings that cannot be read; of those that cannot be used, see {@link MappingProblem}. */
public enum MappingPhrase implements Phrase {
    SOURCE_IS_EMPTY("The source is empty; write an attribute such as userPrincipalName."),
    SOURCE_UNREADABLE("'%s' cannot be read: at character %s %s."),
    AFTER_THE_END("there is something after the end"),
    TOO_DEEP("functions are nested more than %s deep"),
    VALUE_EXPECTED("a value, an [attribute] or a function is expected"),
    ATTRIBUTE_IN_BRACKETS("within a function an attribute is written [%s], a fixed text \"%s\""),
    PARENTHESIS_MISSING("a closing parenthesis is missing"),
    QUOTATION_MARK_MISSING("a quotation mark is missing"),
    BRACKET_MISSING("a closing bracket is missing"),
    BRACKETS_EMPTY("the brackets hold no attribute"),
    NO_FUNCTION("%s is no function that is understood here; there are %s."),
    TAKES("%s takes %s values; here are %s."),
    TAKES_AT_LEAST("%s takes at least %s values; here are %s."),
    PAIR_MISSING(
            "Switch takes a value, a default and then pairs of what is compared and what results; one of a pair is missing."),
    TAKES_NUMBERS("%s takes numbers after the first value; %s is none."),
    NO_TARGET(
            "'%s' is not a target attribute; write it like displayName, name.givenName or emails[type eq \"work\"].value."),
    NO_SUCH_FILE("There is no file %s. Choose a file that holds mappings."),
    FILE_UNREADABLE("The mappings in %s cannot be read. Choose a file that holds mappings."),
    FILE_IS_NO_JSON("%s, line %s: this is not JSON."),
    FILE_HAS_NO_LIST("%s holds no list \"mappings\" with 1 to %s rows."),
    GROUPS_HAVE_NO_LIST("%s, groups: there is no list \"mappings\" with 1 to %s rows."),
    FILE_PROBLEM("%s: %s"),
    ROW_PROBLEM("%s, row %s: %s"),
    GROUP_ROW_PROBLEM("%s, groups, row %s: %s"),
    APPLY("\"apply\" is always or creation, not %s.");

    private final String english;

    MappingPhrase(String english) {
        this.english = english;
    }

    @Override
    public String part() {
        return "mapping";
    }

    @Override
    public String english() {
        return english;
    }
}
