package org.scimconsole.scim.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.scim.SampleResources;

class ProtocolMessagesTest {

    private final SampleResources samples = new SampleResources();

    @Test
    void anEmptyListStillHasResources() {
        assertThat(samples.json(ListResponse.indexed(0, 1, List.of()).toJson())).isEqualTo(samples.json("""
                        {'schemas':['urn:ietf:params:scim:api:messages:2.0:ListResponse'],'totalResults':0,'Resources':[],'startIndex':1,'itemsPerPage':0}
                        """));
    }

    @Test
    void aCursoredListHasNoIndex() {
        assertThat(samples.json(
                        ListResponse.cursored(9, List.of("{}", "{}"), "n", "p").toJson()))
                .isEqualTo(samples.json("""
                        {'schemas':['urn:ietf:params:scim:api:messages:2.0:ListResponse'],'totalResults':9,'Resources':[{},{}],'itemsPerPage':2,
                         'nextCursor':'n','previousCursor':'p'}
                        """));
    }

    @Test
    void theStatusOfAnErrorIsText() {
        assertThat(ErrorBody.of(ScimException.notFound("Nobody.")).toJson())
                .isEqualTo(
                        samples.json(
                                "{'schemas':['urn:ietf:params:scim:api:messages:2.0:Error'],'status':'404','detail':'Nobody.'}"));
    }

    @Test
    void comparesETagsWeakly() {
        ETag tag = new ETag(3);

        assertThat(tag.text()).isEqualTo("W/\"3\"");
        assertThat(tag.isIn("W/\"3\"")).isTrue();
        assertThat(tag.isIn("\"3\"")).isTrue();
        assertThat(tag.isIn("\"1\", W/\"3\"")).isTrue();
        assertThat(tag.isIn("*")).isTrue();
        assertThat(tag.isIn("W/\"30\"")).isFalse();
        assertThat(tag.isIn("3")).isFalse();
    }

    @Test
    void aCursorComesBackAsItWas() {
        Cursor cursor = new Cursor(7, true, Arrays.asList("Ünï", null, "id-1"));

        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.parse(cursor.text(), 7)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "AQ", "AQAAAAcAAQ", "AQAAAAcAfw", "nonsense-with_letters", "AQAAAAcAAAA"})
    void refusesCursorsThatAreNone(String text) {
        assertThatThrownBy(() -> Cursor.parse(text, 7))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ErrorType.INVALID_CURSOR));
    }

    @Test
    void refusesTheCursorOfAnotherQuery() {
        assertThatThrownBy(() -> Cursor.parse(new Cursor(7, false, List.of("a")).text(), 8))
                .isInstanceOf(ScimException.class);
    }

    @Test
    void readsTheSameSearchFromParametersAndFromABody() {
        Map<String, String> parameters = Map.of(
                "attributes", "userName,name.givenName",
                "filter", "title pr",
                "sortBy", "userName",
                "sortOrder", "descending",
                "startIndex", "11",
                "count", "5",
                "aadOptscim062020", "");
        SearchRequest expected =
                new SearchRequest("userName,name.givenName", null, "title pr", "userName", true, 11, 5, null);

        assertThat(SearchRequest.ofParameters(parameters::get)).isEqualTo(expected);
        assertThat(SearchRequest.ofBody(samples.json("""
                                        {'schemas':['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],'attributes':['userName','name.givenName'],
                                         'filter':'title pr','sortBy':'userName','sortOrder':'descending','startIndex':11,'count':5}
                                        """))).isEqualTo(expected);
    }

    /** RFC 7644 section 3.4.2.4: below 1 means 1, negative counts mean 0. */
    @Test
    void bringsPagesIntoRange() {
        SearchRequest search = SearchRequest.ofParameters(Map.of("startIndex", "-3", "count", "-1")::get);

        assertThat(search.startIndex()).isEqualTo(1);
        assertThat(search.count()).isEqualTo(0);
        assertThat(SearchRequest.ofParameters(Map.of("count", "99999999999")::get)
                        .count())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void bringsIntoRangeWhatNoNumberHolds() {
        String huge = "9".repeat(40);
        SearchRequest last = SearchRequest.ofParameters(Map.of("startIndex", huge, "count", huge)::get);
        assertThat(last.startIndex()).isEqualTo(Integer.MAX_VALUE);
        assertThat(last.count()).isEqualTo(Integer.MAX_VALUE);
        SearchRequest first = SearchRequest.ofParameters(Map.of("startIndex", "-" + huge, "count", "-" + huge)::get);
        assertThat(first.startIndex()).isEqualTo(1);
        assertThat(first.count()).isZero();
    }

    @Test
    void refusesPagesThatCannotBeRead() {
        assertThatThrownBy(() -> SearchRequest.ofParameters(Map.of("count", "five")::get))
                .isInstanceOf(ScimException.class);
        assertThatThrownBy(() -> SearchRequest.ofParameters(Map.of("sortOrder", "up")::get))
                .isInstanceOf(ScimException.class);
        assertThatThrownBy(() -> SearchRequest.ofParameters(Map.of("cursor", "", "startIndex", "1")::get))
                .isInstanceOf(ScimException.class);
        assertThatThrownBy(() -> SearchRequest.ofBody(samples.json("{'filter':'title pr'}")))
                .isInstanceOf(ScimException.class);
        assertThatThrownBy(() -> SearchRequest.ofBody(samples.json(
                        "{'schemas':['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],'filter':{}}")))
                .isInstanceOf(ScimException.class);
    }
}
