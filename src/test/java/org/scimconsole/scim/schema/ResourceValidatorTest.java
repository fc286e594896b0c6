package org.scimconsole.scim.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.scim.SampleResources;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.message.ScimException;

class ResourceValidatorTest {

    private final SampleResources samples = new SampleResources();

    private ObjectNode user(String body) {
        return new ResourceValidator(samples.users()).clean(samples.json(body));
    }

    private ObjectNode group(String body) {
        return new ResourceValidator(samples.groups()).clean(samples.json(body));
    }

    /** Microsoft's documented POST: roles without values, meta, a malformed enterprise URN, nulls (entra-client 4.3). */
    @Test
    void takesMicrosoftsOldestForm() {
        ObjectNode user = user("""
                {'schemas':['urn:ietf:params:scim:schemas:core:2.0:User','urn:ietf:params:scim:schemas:extension:enterprise:2.0User'],
                 'externalId':'jyoung','userName':'jyoung@testuser.com','active':true,'addresses':null,'displayName':'Joy Young',
                 'emails':[{'type':'work','value':'jyoung@Contoso.com','primary':true}],'meta':{'resourceType':'User'},
                 'name':{'familyName':'Young','givenName':'Joy'},'phoneNumbers':null,'preferredLanguage':null,'title':null,
                 'department':null,'manager':null,'roles':[]}
                """);

        assertThat(user).isEqualTo(samples.json("""
                        {'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'externalId':'jyoung','userName':'jyoung@testuser.com',
                         'active':true,'displayName':'Joy Young','emails':[{'type':'work','value':'jyoung@Contoso.com','primary':true}],
                         'name':{'familyName':'Young','givenName':'Joy'}}
                        """));
    }

    @Test
    void takesBooleansAsTextAndManagersAsText() {
        ObjectNode user = user("""
                {'userName':'a','active':'False','roles':[{'primary':'True','value':'x'}],'manager':'m1','department':'Retail'}
                """);

        assertThat(user.path("active")).isEqualTo(samples.json("false"));
        assertThat(user.path("roles").get(0).path("primary")).isEqualTo(samples.json("true"));
        assertThat(user.path(Schemas.ENTERPRISE_USER))
                .isEqualTo(samples.json("{'manager':{'value':'m1'},'department':'Retail'}"));
        assertThat(user.path("schemas")).hasSize(2);
    }

    @Test
    void givesNamesTheSchemasSpellingAndKeepsTheRestAsSent() {
        ObjectNode user = user("""
                {'USERNAME':'Ann','Name':{'GivenName':'A'},'Emails':[{'Value':'a@b','Type':'Work'}],'phoneNumbers':[{'value':'55555555555'}],
                 'urn:ietf:params:scim:schemas:extension:ENTERPRISE:2.0:user':{'Manager':{'Value':'m'}},'urn:contoso:2.0:User':{'x':1,'y':null},
                 'favouriteColour':'Blue'}
                """);

        assertThat(user).isEqualTo(samples.json("""
                        {'schemas':['urn:ietf:params:scim:schemas:core:2.0:User','urn:ietf:params:scim:schemas:extension:enterprise:2.0:User','urn:contoso:2.0:User'],
                         'userName':'Ann','name':{'givenName':'A'},'emails':[{'value':'a@b','type':'Work'}],'phoneNumbers':[{'value':'55555555555'}],
                         'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'manager':{'value':'m'}},'urn:contoso:2.0:User':{'x':1},
                         'favouriteColour':'Blue'}
                        """));
    }

    /** Roles arrive as JSON inside a text, and as bare texts (quirk Q11). */
    @Test
    void readsRolesInEveryForm() {
        ObjectNode user = new ResourceValidator(samples.users())
                .clean(new Json()
                        .read("{\"userName\":\"a\",\"roles\":[{\"value\":\"{\\\"value\\\":\\\"Admin\\\","
                                + "\\\"displayName\\\":\\\"A\\\"}\"},\"Reader\",{\"value\":\"{not json\"}]}"));

        assertThat(user.path("roles"))
                .isEqualTo(samples.json("[{'value':'Admin','display':'A'},{'value':'Reader'},{'value':'{not json'}]"));
    }

    @Test
    void dropsWhatOnlyTheServiceSetsAndThePassword() {
        ObjectNode user = user(
                "{'userName':'a','id':'x','meta':{},'groups':[{'value':'g'}],'password':'secret','Password':'secret'}");

        assertThat(user.properties()).extracting(field -> field.getKey()).containsExactly("schemas", "userName");
    }

    /** At most one value is primary; where two say so, the first is believed. */
    @Test
    void keepsOnePrimary() {
        ObjectNode user = user(
                "{'userName':'a','emails':[{'type':'work','value':'1','primary':true},{'type':'work','value':'2','primary':true}]}");

        assertThat(user.path("emails").get(0).path("primary").booleanValue()).isTrue();
        assertThat(user.path("emails").get(1).path("primary").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "5", "''", "{'value':''}", "{'value':null}", "{'$ref':'../Users/u1'}"})
    void refusesAMemberWithoutAnId(String member) {
        assertThatThrownBy(() -> group("{'displayName':'Team','members':[{'value':'u1'}," + member + "]}"))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("without its id");
    }

    /** Entra names a schema of its own that nobody knows (entra-client 5.2). */
    @Test
    void takesGroupsAsEntraMakesThem() {
        ObjectNode group = group("""
                {'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group','http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
                 'externalId':'8aa1a0c0','displayName':'Team','meta':{'resourceType':'Group'},'members':[{'value':'u1','display':'x','$ref':null},'u2']}
                """);

        assertThat(group).isEqualTo(samples.json("""
                        {'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'externalId':'8aa1a0c0','displayName':'Team',
                         'members':[{'value':'u1'},{'value':'u2'}]}
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "'x'",
                "{}",
                "{'userName':null}",
                "{'userName':''}",
                "{'userName':7}",
                "{'userName':['a']}",
                "{'userName':'a','active':'perhaps'}",
                "{'userName':'a','active':1}",
                "{'userName':'a','name':'Ann'}",
                "{'userName':'a','emails':{'value':'x'}}",
                "{'userName':'a','emails':['x']}",
                "{'userName':'a','emails':[{'value':7}]}",
                "{'userName':'a','manager':7}",
                "{'userName':'a','manager':[{'value':'1'},{'value':'2'}]}",
                "{'userName':'a','':'x'}",
                "{'userName':'a','urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':'x'}",
                "{'userName':'a','schemas':['urn:ietf:params:scim:schemas:core:2.0:Group']}",
                "{'userName':'a','schemas':'urn:ietf:params:scim:schemas:core:2.0:User'}"
            })
    void refusesWhatDoesNotFit(String body) {
        assertThatThrownBy(() -> user(body)).isInstanceOf(ScimException.class);
    }

    @Test
    void saysWhichAttributeAndValueAndWhatIsWanted() {
        assertThatThrownBy(() -> user("{'userName':'a','emails':[{'value':'x','primary':'perhaps'}]}"))
                .hasMessage("'emails.primary' must be true or false, but \"perhaps\" was sent.");
    }
}
