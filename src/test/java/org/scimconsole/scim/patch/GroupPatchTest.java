package org.scimconsole.scim.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.scim.SampleResources;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.patch.Change.AddMembers;
import org.scimconsole.scim.patch.Change.Kind;
import org.scimconsole.scim.patch.Change.RemoveMembers;
import org.scimconsole.scim.patch.Change.RemoveMembersWhere;
import org.scimconsole.scim.patch.Change.ReplaceMembers;
import org.scimconsole.scim.patch.Change.SetAttribute;
import org.scimconsole.scim.schema.AttributePath;

class GroupPatchTest {

    private final SampleResources samples = new SampleResources();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'op':'Add','path':'members','value':[{'$ref':null,'value':'f648'}]}]",
                "[{'op':'Add','path':'members','value':[{'value':'f648'}]}]",
                "[{'op':'add','path':'Members','value':{'value':'f648'}}]",
                "[{'op':'add','path':'members','value':'f648'}]",
                "[{'op':'add','path':'members','value':['f648']}]",
                "[{'op':'add','path':'urn:ietf:params:scim:schemas:core:2.0:Group:members','value':[{'value':'f648'}]}]",
                "[{'op':'add','value':{'members':[{'value':'f648','display':'x','type':'User'}]}}]",
                "[{'op':'Add','path':'members','value':[{'value':'f648'},{'value':'f648'}]}]",
                "[{'op':'Add','path':'members','value':[{'value':'f648'}]},{'op':'Add','path':'members','value':[{'value':'f648'}]}]"
            })
    void addsAMemberInEveryForm(String operations) {
        assertThat(samples.groupChanges(operations)).containsExactly(new AddMembers(List.of("f648")));
    }

    /** The trap of traps: a value means these alone, never all (quirk Q3). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'op':'Remove','path':'members','value':[{'$ref':null,'value':'f648'}]}]",
                "[{'op':'remove','path':'Members','value':[{'value':'f648'}]}]",
                "[{'op':'Remove','path':'members','value':{'value':'f648'}}]",
                "[{'op':'Remove','path':'members','value':['f648']}]",
                "[{'op':'Remove','path':'members','value':'f648'}]",
                "[{'op':'remove','path':'members[value eq \\\"f648\\\"]'}]",
                "[{'op':'remove','path':'Members[Value eq f648]'}]"
            })
    void removesAMemberInEveryForm(String operations) {
        assertThat(samples.groupChanges(operations)).containsExactly(new RemoveMembers(List.of("f648")));
    }

    @Test
    void removesAllWhenNoValueIsSent() {
        assertThat(samples.groupChanges("[{'op':'remove','path':'members'}]"))
                .containsExactly(new ReplaceMembers(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{}", "''", "[{}]", "[{'value':null}]", "[{'value':7}]", "[[]]", "7"})
    void neverEmptiesAGroupForAValueThatNamesNobody(String value) {
        assertThatThrownBy(() -> samples.groupChanges("[{'op':'Remove','path':'members','value':" + value + "}]"))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ErrorType.INVALID_VALUE));
    }

    @Test
    void replacesMembers() {
        assertThat(samples.groupChanges("[{'op':'replace','path':'members','value':[{'value':'805d'}]}]"))
                .containsExactly(new ReplaceMembers(List.of("805d")));
        assertThat(samples.groupChanges("[{'op':'replace','path':'members','value':[]}]"))
                .containsExactly(new ReplaceMembers(List.of()));
    }

    @Test
    void keepsTheOrderOfAddAndRemove() {
        assertThat(samples.groupChanges("""
                                [{'op':'add','path':'members','value':[{'value':'a'}]},{'op':'add','path':'members','value':[{'value':'b'}]},
                                 {'op':'remove','path':'members[value eq \\"a\\"]'},{'op':'remove','path':'members[value eq \\"b\\"]'}]
                                """))
                .containsExactly(new AddMembers(List.of("a", "b")), new RemoveMembers(List.of("a", "b")));
    }

    @Test
    void selectsMembersByOtherThings() {
        assertThat(samples.groupChanges("[{'op':'remove','path':'members[display sw \\\"A\\\"]'}]"))
                .singleElement()
                .isInstanceOf(RemoveMembersWhere.class);
        assertThat(samples.groupChanges("[{'op':'remove','path':'members[value eq \\\"a\\\" or value eq \\\"b\\\"]'}]"))
                .containsExactly(new RemoveMembers(List.of("a", "b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'op':'Replace','path':'displayName','value':'New'}]",
                "[{'op':'replace','value':{'displayName':'New'}}]",
                "[{'op':'replace','value':{'id':'abc','displayName':'New'}}]",
                "[{'op':'Replace','path':'displayName','value':[{'$ref':null,'value':'New'}]}]"
            })
    void renamesInEveryForm(String operations) {
        JsonNode name = samples.json("'New'");

        assertThat(samples.groupChanges(operations))
                .containsExactly(new SetAttribute(Kind.REPLACE, AttributePath.of("displayName"), null, name));
    }

    @Test
    void storesTheExternalIdOfAGroup() {
        assertThat(samples.groupChanges("[{'op':'replace','value':{'externalId':'e-1'}}]"))
                .containsExactly(
                        new SetAttribute(Kind.REPLACE, AttributePath.of("externalId"), null, samples.json("'e-1'")));
    }

    @Test
    void refusesToChangeAMemberInPlace() {
        assertThatThrownBy(() -> samples.groupChanges(
                        "[{'op':'replace','path':'members[value eq \\\"a\\\"].display','value':'x'}]"))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ErrorType.MUTABILITY));
    }

    @Test
    void limitsMembersAndOperations() {
        Limits few = new Limits(100, 3, 3, 10, 100, 2, 2, 2, 1000, 10);

        assertThatThrownBy(() -> PatchRequest.parse(
                        samples.message("[{'op':'add','path':'members','value':['a','b','c']}]"),
                        samples.groups(),
                        few))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ErrorType.TOO_LARGE));
        String one = "{'op':'add','path':'members','value':['a']}";
        assertThatThrownBy(() -> PatchRequest.parse(
                        samples.message("[" + one + "," + one + "," + one + "]"), samples.groups(), few))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ErrorType.TOO_LARGE));
    }
}
