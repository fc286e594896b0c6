package org.scimconsole.scim.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.scim.SampleResources;

class FilterEvaluatorTest {

    private final SampleResources samples = new SampleResources();

    /** The sixteen families on which other libraries were tried. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName eq \"adele@contoso.COM\"",
                "externalId eq \"Adele-42\"",
                "externalId eq Adele-42",
                "id eq 2819c223 and manager eq 26118915",
                "emails[type eq \"work\"].value eq \"ADELE@contoso.com\"",
                "emails[type eq \"work\" and value ew \"contoso.com\"]",
                "emails.value co \"@home\"",
                "emails co \"@home\"",
                "active eq true",
                "active eq \"True\"",
                "roles[primary eq \"True\"].value eq \"Admin\"",
                "NAME.FAMILYNAME sw \"van\"",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"retail\"",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"adele\"",
                "meta.lastModified gt \"2026-05-13T06:42:33+02:00\" and not (title co \"intern\")",
                "title pr and (nickName pr or employeeNumber eq 701984)"
            })
    void findsWhatEntraAndOktaAskFor(String filter) {
        assertThat(samples.personMatches(filter)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName eq \"adele\"",
                "externalId eq \"ADELE-42\"",
                "id eq \"2819C223\"",
                "emails[type eq \"work\"].value eq \"adele@home.example\"",
                "emails[type eq \"work\" and value co \"home\"]",
                "active eq \"False\"",
                "nickName pr",
                "title eq null",
                "title lt \"A\"",
                "meta.created gt \"2026-03-27T19:59:26Z\"",
                "unknown eq \"x\"",
                "urn:example:none:2.0:User:x pr"
            })
    void findsNothingElse(String filter) {
        assertThat(samples.personMatches(filter)).isFalse();
    }

    @Test
    void neIsTheOppositeOfEq() {
        assertThat(samples.personMatches("nickName ne \"x\"")).isTrue();
        assertThat(samples.personMatches("emails.type ne \"home\"")).isFalse();
        assertThat(samples.personMatches("active ne true")).isFalse();
        assertThat(samples.personMatches("nickName ne null")).isFalse();
        assertThat(samples.personMatches("title ne null")).isTrue();
    }

    @Test
    void ordersTextAndMoments() {
        assertThat(samples.personMatches("title ge \"Retail\"")).isTrue();
        assertThat(samples.personMatches("title gt \"retail manager\"")).isFalse();
        assertThat(samples.personMatches("title le \"retail manager\"")).isTrue();
        assertThat(samples.personMatches("meta.created ge \"2026-03-27T20:59:26+01:00\""))
                .isTrue();
        assertThat(samples.personMatches("meta.created lt \"2026-03-27T19:59:26.001Z\""))
                .isTrue();
    }

    /** Two conditions in brackets must hold of one element, two without may hold of two. */
    @Test
    void bracketsMeanOneElement() {
        assertThat(samples.personMatches("emails[type eq \"home\" and primary eq true]"))
                .isFalse();
        assertThat(samples.personMatches("emails.type eq \"home\" and emails.primary eq true"))
                .isTrue();
    }

    @Test
    void findsWhatNoSchemaKnows() {
        var user = samples.object("{'userName':'a','urn:contoso:2.0:User':{'Tag':'Blue'},'badge':{'no':7}}");

        assertThat(FilterEvaluator.matches(
                        FilterParser.parse("urn:contoso:2.0:User:tag eq \"blue\""), user, samples.users()))
                .isTrue();
        assertThat(FilterEvaluator.matches(FilterParser.parse("badge.no ge 7"), user, samples.users()))
                .isTrue();
    }

    @Test
    void foldsCaseCharacterByCharacter() {
        assertThat(CaseFold.fold("ÅngströM ΟΔΟΣ")).isEqualTo(CaseFold.fold("åNGSTRÖm οδος"));
        assertThat(CaseFold.fold("οδος")).startsWith(CaseFold.fold("ΟΔΟΣ".substring(0, 3)));
        assertThat(CaseFold.fold("plain")).isEqualTo("plain");
    }

    /** RFC 7644 section 5. */
    @Test
    void foldsWidthAndCompositionToo() {
        assertThat(CaseFold.fold("JOSE\u0301")).isEqualTo(CaseFold.fold("jos\u00e9"));
        assertThat(CaseFold.fold("\uff2aosé")).isEqualTo(CaseFold.fold("josé"));
        assertThat(CaseFold.fold("\u212b")).isEqualTo(CaseFold.fold("A\u030a"));
        assertThat(CaseFold.fold(CaseFold.fold("\uff2aOSE\u0301"))).isEqualTo(CaseFold.fold("\uff2aOSE\u0301"));
    }
}
