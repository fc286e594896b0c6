package org.scimconsole.scim.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scimconsole.scim.SampleResources;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;

/** What RFC 7644 section 3.5.2 refuses, and by which scimType. */
class PatchRefusalTest {

    private final SampleResources samples = new SampleResources();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    INVALID_SYNTAX | []
                    INVALID_SYNTAX | {}
                    INVALID_SYNTAX | ['x']
                    INVALID_SYNTAX | [{'op':'move','path':'title'}]
                    INVALID_SYNTAX | [{'path':'title','value':'x'}]
                    INVALID_SYNTAX | [{'op':7,'path':'title','value':'x'}]
                    NO_TARGET      | [{'op':'remove'}]
                    NO_TARGET      | [{'op':'remove','value':{'title':'x'}}]
                    INVALID_VALUE  | [{'op':'add','value':'x'}]
                    INVALID_VALUE  | [{'op':'replace','path':'title'}]
                    INVALID_PATH   | [{'op':'replace','path':7,'value':'x'}]
                    INVALID_PATH   | [{'op':'replace','path':'1x','value':'x'}]
                    INVALID_PATH   | [{'op':'replace','path':'a b','value':'x'}]
                    INVALID_PATH   | [{'op':'replace','path':'name.given.x','value':'x'}]
                    INVALID_PATH   | [{'op':'replace','path':'title.x','value':'x'}]
                    INVALID_PATH   | [{'op':'replace','path':'emails[type eq work','value':'x'}]
                    INVALID_PATH   | [{'op':'replace','path':'emails[type eq work]value','value':'x'}]
                    INVALID_PATH   | [{'op':'replace','path':'emails.type[value pr]','value':'x'}]
                    INVALID_PATH   | [{'op':'replace','path':'name[givenName eq x].familyName','value':'x'}]
                    INVALID_PATH   | [{'op':'replace','path':'foo:bar','value':'x'}]
                    INVALID_FILTER | [{'op':'replace','path':'emails[type xx work].value','value':'x'}]
                    INVALID_FILTER | [{'op':'replace','path':'emails[primary gt true].value','value':'x'}]
                    MUTABILITY     | [{'op':'replace','path':'id','value':'x'}]
                    MUTABILITY     | [{'op':'replace','path':'meta.created','value':'x'}]
                    MUTABILITY     | [{'op':'add','path':'groups','value':[{'value':'x'}]}]
                    MUTABILITY     | [{'op':'remove','path':'userName'}]
                    MUTABILITY     | [{'op':'replace','path':'userName','value':''}]
                    MUTABILITY     | [{'op':'replace','path':'userName','value':null}]
                    INVALID_VALUE  | [{'op':'replace','path':'active','value':'maybe'}]
                    INVALID_VALUE  | [{'op':'replace','path':'active','value':1}]
                    INVALID_VALUE  | [{'op':'replace','path':'title','value':7}]
                    INVALID_VALUE  | [{'op':'replace','path':'title','value':{'a':'b'}}]
                    INVALID_VALUE  | [{'op':'replace','path':'title','value':['a','b']}]
                    INVALID_VALUE  | [{'op':'add','path':'emails','value':'x'}]
                    INVALID_VALUE  | [{'op':'replace','path':'emails[type eq work]','value':'x'}]
                    INVALID_VALUE  | [{'op':'Remove','path':'roles','value':[]}]
                    INVALID_VALUE  | [{'op':'add','path':'x509Certificates','value':[{'value':'not base64!'}]}]
                    """)
    void refuses(ErrorType type, String operations) {
        assertThatThrownBy(() -> samples.userChanges(operations))
                .isInstanceOfSatisfying(ScimException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(type);
                    assertThat(refused.detail()).endsWith(".");
                });
    }

    @Test
    void refusesToMakeAnElementOfAFilterThatDoesNotSayWhatItIs() {
        assertThatThrownBy(() -> samples.patched(
                        samples.person(), "[{'op':'replace','path':'emails[value co \\\"none\\\"].type','value':'x'}]"))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ErrorType.NO_TARGET));
    }

    @Test
    void refusesAnotherMessage() {
        assertThatThrownBy(() -> PatchRequest.parse(
                        samples.json("{'schemas':['urn:x'],'Operations':[{'op':'remove','path':'title'}]}"),
                        samples.users()))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining(PatchRequest.URN);
        assertThatThrownBy(() -> PatchRequest.parse(samples.json("[]"), samples.users()))
                .isInstanceOf(ScimException.class);
    }

    @Test
    void passesOverPasswordAndSchemas() {
        assertThat(
                        samples.userChanges(
                                "[{'op':'replace','path':'password','value':'x'},{'op':'add','path':'schemas','value':['urn:x']}]"))
                .isEmpty();
    }
}
