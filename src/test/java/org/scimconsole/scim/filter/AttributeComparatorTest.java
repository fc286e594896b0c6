package org.scimconsole.scim.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scimconsole.scim.SampleResources;
import org.scimconsole.scim.message.ScimException;

/** RFC 7644 section 3.4.2.3. */
class AttributeComparatorTest {

    private final SampleResources samples = new SampleResources();

    private List<String> sorted(String by, boolean descending, String... resources) {
        return Stream.of(resources)
                .map(samples::object)
                .sorted(new AttributeComparator(by, descending, samples.users()))
                .map(resource -> resource.path("id").asText())
                .toList();
    }

    @Test
    void sortsTextIgnoringCaseAndPutsMissingOnesLastGoingUp() {
        String[] users = {"{'id':'1','title':'b'}", "{'id':'2'}", "{'id':'3','title':'A'}", "{'id':'4','title':'C'}"};

        assertThat(sorted("Title", false, users)).containsExactly("3", "1", "4", "2");
        assertThat(sorted("title", true, users)).containsExactly("2", "4", "1", "3");
    }

    @Test
    void sortsCaseExactTextLetterByLetter() {
        assertThat(sorted("externalId", false, "{'id':'1','externalId':'b'}", "{'id':'2','externalId':'C'}"))
                .containsExactly("2", "1");
    }

    @Test
    void takesThePrimaryOrElseTheFirst() {
        assertThat(sorted(
                        "emails",
                        false,
                        "{'id':'1','emails':[{'value':'a'},{'value':'z','primary':true}]}",
                        "{'id':'2','emails':[{'value':'m'},{'value':'a'}]}"))
                .containsExactly("2", "1");
    }

    @Test
    void sortsMomentsByTime() {
        assertThat(sorted(
                        "meta.created",
                        false,
                        "{'id':'1','meta':{'created':'2026-01-01T01:00:00+02:00'}}",
                        "{'id':'2','meta':{'created':'2026-01-01T00:00:00Z'}}"))
                .containsExactly("1", "2");
    }

    @Test
    void tellsEqualOnesApartById() {
        assertThat(sorted("title", true, "{'id':'2','title':'x'}", "{'id':'1','title':'X'}"))
                .containsExactly("1", "2");
    }

    @Test
    void refusesToSortByAWholeWithoutValue() {
        assertThatThrownBy(() -> new AttributeComparator("name", false, samples.users()))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("name.formatted");
    }
}
