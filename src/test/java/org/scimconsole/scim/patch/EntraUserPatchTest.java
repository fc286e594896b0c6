package org.scimconsole.scim.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.scim.SampleResources;
import org.scimconsole.scim.schema.Schemas;

/** What Entra sends to change a person, without and with the compatibility flag. */
class EntraUserPatchTest {

    private final SampleResources samples = new SampleResources();

    private ObjectNode patched(String operations) {
        return samples.patched(samples.person(), operations);
    }

    private ObjectNode minimal() {
        return samples.object("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'a@b.c'}");
    }

    private static JsonNode enterprise(ObjectNode user) {
        return user.path(Schemas.ENTERPRISE_USER);
    }

    private void assertRenamed(ObjectNode user) {
        assertThat(user.path("displayName").textValue()).isEqualTo("Pvlo");
        assertThat(user.path("emails").get(0).path("value").textValue()).isEqualTo("TestBcwqnm@test.microsoft.com");
        assertThat(user.path("emails")).hasSize(2);
        assertThat(user.path("name").path("givenName").textValue()).isEqualTo("Gtfd");
        assertThat(user.path("name").path("familyName").textValue()).isEqualTo("Pkqf");
        assertThat(user.path("name").path("formatted").textValue()).isEqualTo("Adele Vance");
        assertThat(user.path("externalId").textValue()).isEqualTo("Eqpj");
        assertThat(enterprise(user).path("employeeNumber").textValue()).isEqualTo("Aklq");
        assertThat(enterprise(user).path("department").textValue()).isEqualTo("Retail");
    }

    @Test
    void oneOperationForEachAttribute() {
        assertRenamed(patched("""
                [{'op':'Replace','path':'displayName','value':'Pvlo'},
                 {'op':'Replace','path':'emails[type eq \\"work\\"].value','value':'TestBcwqnm@test.microsoft.com'},
                 {'op':'Replace','path':'name.givenName','value':'Gtfd'},
                 {'op':'Replace','path':'name.familyName','value':'Pkqf'},
                 {'op':'Replace','path':'externalId','value':'Eqpj'},
                 {'op':'Replace','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber','value':'Aklq'}]
                """));
    }

    @Test
    void onePathlessMapOfPaths() {
        assertRenamed(patched("""
                [{'op':'replace','path':'emails[type eq \\"work\\"].value','value':'TestBcwqnm@test.microsoft.com'},
                 {'op':'replace','value':{'displayName':'Pvlo','name.givenName':'Gtfd','name.familyName':'Pkqf','externalId':'Eqpj',
                  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber':'Aklq'}}]
                """));
    }

    @Test
    void aPathlessMapMayHoldValuePathsAndWholeObjects() {
        assertRenamed(patched("""
                [{'op':'Add','value':{'emails[type eq \\"work\\"].value':'TestBcwqnm@test.microsoft.com','DisplayName':'Pvlo',
                  'name':{'givenName':'Gtfd','familyName':'Pkqf'},'externalId':'Eqpj','id':'other','schemas':[],'meta':{},
                  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'EmployeeNumber':'Aklq'}}}]
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'op':'Replace','path':'active','value':'False'}]",
                "[{'op':'Replace','path':'active','value':'false'}]",
                "[{'op':'replace','path':'active','value':false}]",
                "[{'op':'Replace','path':'Active','value':false}]",
                "[{'op':'replace','value':{'active':'False'}}]",
                "[{'op':'replace','value':{'active':false}}]",
                "[{'op':'Replace','path':'active','value':[{'$ref':null,'value':'False'}]}]",
                "[{'op':'replace','path':'urn:ietf:params:scim:schemas:core:2.0:User:active','value':'FALSE'}]"
            })
    void disablesInEveryForm(String operations) {
        assertThat(patched(operations).path("active")).isEqualTo(samples.json("false"));
    }

    @Test
    void restores() {
        ObjectNode disabled = patched("[{'op':'Replace','path':'active','value':'False'}]");

        assertThat(samples.patched(disabled, "[{'op':'Replace','path':'active','value':'True'}]")
                        .path("active"))
                .isEqualTo(samples.json("true"));
    }

    /** Several operations that select the same missing element make one element (quirk Q5). */
    @Test
    void filteredAddsMakeOneElementForEachType() {
        ObjectNode user = samples.patched(minimal(), """
                [{'op':'add','path':'emails[type eq \\"work\\"].value','value':'art@botsford.ca'},
                 {'op':'add','path':'emails[type eq \\"work\\"].primary','value':true},
                 {'op':'replace','path':'addresses[type eq \\"work\\"].streetAddress','value':'42543 Matteo Squares'},
                 {'op':'Add','path':'addresses[type eq \\"other\\"].Formatted','value':'18/2111'},
                 {'op':'replace','path':'phoneNumbers[type eq \\"mobile\\"].value','value':'16-953-9121'},
                 {'op':'add','path':'roles[primary eq \\"True\\"].display','value':'CFBC'},
                 {'op':'add','path':'roles[primary eq \\"True\\"].value','value':'YJSP'},
                 {'op':'replace','path':'roles[primary eq \\"True\\"].type','value':'GOHY'},
                 {'op':'Add','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department','value':'Retail'}]
                """);

        assertThat(user.path("emails"))
                .isEqualTo(samples.json("[{'type':'work','value':'art@botsford.ca','primary':true}]"));
        assertThat(user.path("addresses"))
                .isEqualTo(
                        samples.json(
                                "[{'type':'work','streetAddress':'42543 Matteo Squares'},{'type':'other','formatted':'18/2111'}]"));
        assertThat(user.path("phoneNumbers")).isEqualTo(samples.json("[{'type':'mobile','value':'16-953-9121'}]"));
        assertThat(user.path("roles"))
                .isEqualTo(samples.json("[{'primary':true,'display':'CFBC','value':'YJSP','type':'GOHY'}]"));
        assertThat(enterprise(user).path("department").textValue()).isEqualTo("Retail");
        assertThat(user.path("schemas")).hasSize(2);
    }

    @Test
    void aNewPrimaryDemotesTheOld() {
        ObjectNode user =
                patched("[{'op':'add','path':'emails','value':[{'type':'other','value':'new@x','primary':true}]}]");

        assertThat(user.path("emails")).isEqualTo(samples.json("""
                        [{'type':'work','value':'adele@contoso.com','primary':false},
                         {'type':'home','value':'adele@home.example'},{'type':'other','value':'new@x','primary':true}]
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'op':'Add','path':'manager','value':[{'$ref':'http://host/scim/Users/00aa','value':'00aa'}]}]",
                "[{'op':'Add','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager','value':'00aa'}]",
                "[{'op':'add','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager','value':{'value':'00aa'}}]",
                "[{'op':'replace','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager','value':'00aa'}]",
                "[{'op':'replace','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value','value':'00aa'}]",
                "[{'op':'replace','value':{'manager':'00aa'}}]",
                "[{'op':'replace','value':{'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager':'00aa'}}]",
                "[{'op':'replace','value':{'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'manager':{'value':'00aa'}}}}]"
            })
    void setsTheManagerInEveryForm(String operations) {
        assertThat(enterprise(patched(operations)).path("manager").path("value").textValue())
                .isEqualTo("00aa");
        assertThat(enterprise(samples.patched(minimal(), operations))
                        .path("manager")
                        .path("value")
                        .textValue())
                .isEqualTo("00aa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'op':'replace','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager','value':{'value':''}}]",
                "[{'op':'replace','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager','value':''}]",
                "[{'op':'replace','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager','value':null}]",
                "[{'op':'replace','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager','value':{'value':null}}]",
                "[{'op':'Remove','path':'manager'}]",
                "[{'op':'replace','path':'manager','value':[]}]"
            })
    void clearsTheManagerInEveryForm(String operations) {
        ObjectNode user = patched(operations);

        assertThat(enterprise(user).has("manager")).isFalse();
        assertThat(enterprise(user).path("department").textValue()).isEqualTo("Retail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "null"})
    void clearsValuesAndLeavesTheirNeighbours(String nothing) {
        ObjectNode user = patched("""
                [{'op':'replace','path':'title','value':NOTHING},
                 {'op':'replace','path':'emails[type eq \\"work\\"].value','value':NOTHING},
                 {'op':'replace','value':{'displayName':NOTHING,'name':{'familyName':NOTHING},'name.formatted':NOTHING}},
                 {'op':'replace','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department','value':NOTHING}]
                """.replace("NOTHING", nothing));

        assertThat(user.has("title")).isFalse();
        assertThat(user.has("displayName")).isFalse();
        assertThat(user.path("name")).isEqualTo(samples.json("{'givenName':'Adele'}"));
        assertThat(user.path("emails").get(0)).isEqualTo(samples.json("{'type':'work','primary':true}"));
        assertThat(user.path("emails").get(1).path("value").textValue()).isEqualTo("adele@home.example");
        assertThat(enterprise(user).has("department")).isFalse();
        assertThat(enterprise(user).path("employeeNumber").textValue()).isEqualTo("701984");
    }

    @Test
    void readsRolesSentAsJsonInsideAText() {
        ObjectNode user = samples.patched(minimal(), """
                [{"op":"Add","path":"roles","value":[{"value":"{\\"id\\":\\"06b0\\",\\"value\\":\\"Admin\\",\\"displayName\\":\\"Administrator\\"}"}]}]
                """);

        assertThat(user.path("roles")).isEqualTo(samples.json("[{'value':'Admin','display':'Administrator'}]"));
    }

    @Test
    void readsARoleSentAsABareText() {
        assertThat(samples.patched(minimal(), "[{'op':'Add','path':'roles','value':'Admin'}]")
                        .path("roles"))
                .isEqualTo(samples.json("[{'value':'Admin'}]"));
    }

    @Test
    void takesBooleansAsTextInsideRoles() {
        ObjectNode user = patched("""
                [{'op':'replace','path':'roles','value':[{'primary':'False','type':'WindowsAzureActiveDirectoryRole','display':'A','value':'a'}]}]
                """);

        assertThat(user.path("roles").get(0).path("primary")).isEqualTo(samples.json("false"));
    }

    @Test
    void removesOnlyTheValuesNamed() {
        ObjectNode user = patched("[{'op':'Remove','path':'roles','value':[{'value':'Reader'}]}]");

        assertThat(user.path("roles")).hasSize(1);
        assertThat(user.path("roles").get(0).path("value").textValue()).isEqualTo("Admin");
    }

    @Test
    void keepsExtensionsThatNobodyDescribed() {
        ObjectNode user = patched("""
                [{'op':'Add','path':'urn:ietf:params:scim:schemas:extension:CustomExtensionName:2.0:User:tag','value':'blue'},
                 {'op':'add','value':{'urn:contoso:extension:2.0:User':{'badge':'7'},'shoeSize':'42'}}]
                """);

        assertThat(user.path("urn:ietf:params:scim:schemas:extension:CustomExtensionName:2.0:User")
                        .path("tag")
                        .textValue())
                .isEqualTo("blue");
        assertThat(user.path("urn:contoso:extension:2.0:User").path("badge").textValue())
                .isEqualTo("7");
        assertThat(user.path("shoeSize").textValue()).isEqualTo("42");
        assertThat(user.path("schemas")).hasSize(4);
    }

    @Test
    void leavesTheOriginalAlone() {
        ObjectNode before = samples.person();

        samples.patched(before, "[{'op':'replace','path':'emails[type eq \\\"work\\\"].value','value':'x'}]");

        assertThat(before).isEqualTo(samples.person());
    }
}
