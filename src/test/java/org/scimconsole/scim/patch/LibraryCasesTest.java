package org.scimconsole.scim.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scimconsole.scim.SampleResources;
import org.scimconsole.scim.filter.FilterEvaluator;
import org.scimconsole.scim.filter.FilterParser;

/** The nineteen patches on which SCIM libraries were compared: what Entra and Okta send, and what must then hold. */
class LibraryCasesTest {

    private final SampleResources samples = new SampleResources();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    active as the text False           | {'op':'Replace','path':'active','value':'False'} | active eq false
                    active as a boolean                | {'op':'replace','path':'active','value':false} | active eq false
                    dotted, value path and URN keys    | {'op':'Add','value':{'name.givenName':'G','emails[type eq \\"work\\"].value':'w@x','urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:costCenter':'C'}} | name.givenName eq "G" and emails[type eq "work"].value eq "w@x" and costCenter eq "C"
                    plain keys without path            | {'op':'replace','value':{'displayName':'D','title':'T'}} | displayName eq "D" and title eq "T"
                    Okta's id without path             | {'op':'replace','value':{'id':'2819c223','active':false}} | active eq false and id eq "2819c223"
                    manager as a bare text             | {'op':'Add','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager','value':'m'} | manager eq "m"
                    manager as an object               | {'op':'add','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager','value':{'value':'m'}} | manager.value eq "m"
                    manager as a list                  | {'op':'Add','path':'manager','value':[{'$ref':'http://h/m','value':'m'}]} | manager eq "m"
                    manager emptied                    | {'op':'replace','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager','value':''} | not (manager pr) and department eq "Retail"
                    work e-mail replaced               | {'op':'Replace','path':'emails[type eq \\"work\\"].value','value':'w@x'} | emails[type eq "work" and value eq "w@x" and primary eq true] and emails[type eq "home"].value eq "adele@home.example"
                    address that is not there          | {'op':'Replace','path':'addresses[type eq \\"work\\"].streetAddress','value':'S'} | addresses[type eq "work" and streetAddress eq "S"]
                    roles with primary as text         | {'op':'Add','path':'roles','value':[{'primary':'True','value':'R'}]} | roles[value eq "R" and primary eq true]
                    roles selected by primary as text  | {'op':'replace','path':'roles[primary eq \\"True\\"].value','value':'R'} | roles[primary eq true and value eq "R"]
                    a new primary e-mail               | {'op':'add','path':'emails','value':[{'value':'n@x','type':'other','primary':true}]} | emails[value eq "n@x" and primary eq true] and not (emails[type eq "work" and primary eq true])
                    nested name merged                 | {'op':'replace','value':{'name':{'familyName':'F'}}} | name.familyName eq "F" and name.givenName eq "Adele"
                    enterprise attribute               | {'op':'Replace','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department','value':'D'} | department eq "D" and manager eq "26118915"
                    value removed by filter            | {'op':'remove','path':'emails[type eq \\"home\\"]'} | not (emails.type eq "home") and emails.type eq "work"
                    """)
    void changesAPerson(String name, String operation, String filter) {
        ObjectNode user = samples.patched(samples.person(), "[" + operation + "]");

        assertThat(FilterEvaluator.matches(FilterParser.parse(filter, samples.users()), user, samples.users()))
                .as("%s: %s", name, user)
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    a member who is there already is added once, by id | {'op':'add','path':'members','value':[{'value':'a'},{'value':'a'}]} | AddMembers
                    a value array removes these alone                  | {'op':'Remove','path':'members','value':[{'$ref':null,'value':'a'}]} | RemoveMembers
                    """)
    void changesAGroup(String name, String operation, String kind) {
        List<Change> changes = samples.groupChanges("[" + operation + "]");

        assertThat(changes).as(name).singleElement().satisfies(change -> {
            assertThat(change.getClass().getSimpleName()).isEqualTo(kind);
            assertThat(change).hasToString(kind + "[ids=[a]]");
        });
    }
}
