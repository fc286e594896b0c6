package org.scimconsole.scim.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scimconsole.scim.SampleResources;

class ProjectionTest {

    private final SampleResources samples = new SampleResources();

    private ObjectNode shown(@Nullable String attributes, @Nullable String excluded) {
        return Projection.of(attributes, excluded, samples.users()).apply(samples.person());
    }

    @Test
    void showsWhatIsAskedAndWhatIsAlwaysReturned() {
        assertThat(shown("name.givenName,emails.value, TITLE", null)).isEqualTo(samples.json("""
                        {'schemas':['urn:ietf:params:scim:schemas:core:2.0:User','urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
                         'id':'2819c223','name':{'givenName':'Adele'},'title':'Retail Manager',
                         'emails':[{'value':'adele@contoso.com'},{'value':'adele@home.example'}]}
                        """));
    }

    @Test
    void leavesOutWhatIsExcludedButNotTheId() {
        ObjectNode user = shown(
                null,
                "id,schemas,userName,name.familyName,emails,meta,urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager");

        assertThat(user.has("id")).isTrue();
        assertThat(user.has("schemas")).isTrue();
        assertThat(user.has("userName")).isFalse();
        assertThat(user.has("emails")).isFalse();
        assertThat(user.has("meta")).isFalse();
        assertThat(user.path("name").has("familyName")).isFalse();
        assertThat(user.path("name").has("givenName")).isTrue();
        assertThat(user.path(Schemas.ENTERPRISE_USER).has("manager")).isFalse();
        assertThat(user.path(Schemas.ENTERPRISE_USER).has("department")).isTrue();
    }

    @Test
    void knowsExtensionsAsAWholeAndByPart() {
        assertThat(shown(Schemas.ENTERPRISE_USER, null).path(Schemas.ENTERPRISE_USER))
                .hasSize(3);
        assertThat(shown("manager.value", null).path(Schemas.ENTERPRISE_USER))
                .isEqualTo(samples.json("{'manager':{'value':'26118915'}}"));
        assertThat(shown(null, Schemas.ENTERPRISE_USER).has(Schemas.ENTERPRISE_USER))
                .isFalse();
    }

    @Test
    void saysWhatMustBeLoaded() {
        assertThat(Projection.of(null, "members", samples.groups()).shows("members"))
                .isFalse();
        assertThat(Projection.of("displayName", null, samples.groups()).shows("members"))
                .isFalse();
        assertThat(Projection.of("members.value", null, samples.groups()).shows("members"))
                .isTrue();
        assertThat(Projection.of(null, "members.display", samples.groups()).shows("members"))
                .isTrue();
        assertThat(Projection.of("id", "", samples.groups()).shows("id")).isTrue();
        assertThat(Projection.all(samples.groups()).shows("members")).isTrue();
        assertThat(Projection.of(" ", null, samples.groups()).isAll()).isTrue();
    }

    @Test
    void passesOverNamesThatLeadNowhere() {
        assertThat(shown("nothing,,urn:x:y", null).properties())
                .extracting(field -> field.getKey())
                .containsExactly("schemas", "id");
    }
}
