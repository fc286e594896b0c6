package org.scimconsole.scim.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.scimconsole.scim.SampleResources;

/** RFC 7644 sections 3.5.2.1 to 3.5.2.3. */
class ResourcePatchTest {

    private final SampleResources samples = new SampleResources();

    private ObjectNode patched(String operations) {
        return samples.patched(samples.person(), operations);
    }

    @Test
    void addsToAListOnce() {
        ObjectNode once = patched("[{'op':'add','path':'emails','value':[{'type':'other','value':'o@x'}]}]");
        ObjectNode twice =
                samples.patched(once, "[{'op':'add','path':'emails','value':{'type':'other','value':'o@x'}}]");

        assertThat(once.path("emails")).hasSize(3);
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void replacesAWholeList() {
        assertThat(patched("[{'op':'replace','path':'emails','value':[{'value':'o@x'}]}]")
                        .path("emails"))
                .isEqualTo(samples.json("[{'value':'o@x'}]"));
    }

    @Test
    void replacesASelectedElementWhole() {
        ObjectNode user = patched("[{'op':'replace','path':'emails[type eq \\\"work\\\"]','value':{'value':'o@x'}}]");

        assertThat(user.path("emails").get(0)).isEqualTo(samples.json("{'type':'work','value':'o@x'}"));
        assertThat(user.path("emails")).hasSize(2);
    }

    @Test
    void addsToASelectedElement() {
        ObjectNode user = patched("[{'op':'add','path':'emails[type eq \\\"home\\\"]','value':{'display':'Home'}}]");

        assertThat(user.path("emails").get(1))
                .isEqualTo(samples.json("{'type':'home','value':'adele@home.example','display':'Home'}"));
    }

    @Test
    void removesElementsPartsAndWholes() {
        ObjectNode user = patched("""
                [{'op':'remove','path':'emails[type eq \\"home\\"]'},{'op':'remove','path':'name.formatted'},
                 {'op':'remove','path':'phoneNumbers'},{'op':'remove','path':'roles.display'},
                 {'op':'remove','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'}]
                """);

        assertThat(user.path("emails")).hasSize(1);
        assertThat(user.path("name").has("formatted")).isFalse();
        assertThat(user.has("phoneNumbers")).isFalse();
        assertThat(user.path("roles").get(0).has("display")).isFalse();
        assertThat(user.path("schemas")).hasSize(1);
        assertThat(user.has("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"))
                .isFalse();
    }

    @Test
    void removingWhatIsNotThereChangesNothing() {
        ObjectNode user = patched("""
                [{'op':'remove','path':'nickName'},{'op':'remove','path':'emails[type eq \\"fax\\"]'},
                 {'op':'remove','path':'addresses[type eq \\"work\\"].country'},{'op':'remove','path':'urn:x:2.0:User:y'}]
                """);

        assertThat(user).isEqualTo(samples.person());
    }

    @Test
    void removesTheAttributeWithItsLastElement() {
        ObjectNode user = patched("[{'op':'remove','path':'phoneNumbers[type eq \\\"work\\\"]'}]");

        assertThat(user.has("phoneNumbers")).isFalse();
    }

    @Test
    void removesAnUnknownExtensionByItsUrn() {
        ObjectNode with = patched("[{'op':'add','path':'urn:contoso:2.0:User:tag','value':'x'}]");

        assertThat(samples.patched(with, "[{'op':'remove','path':'urn:contoso:2.0:User'}]"))
                .isEqualTo(samples.person());
    }

    /** Okta sends the whole of what it knows, with the id. */
    @Test
    void takesOktasPathlessReplaceWithId() {
        ObjectNode user = patched("[{'op':'replace','value':{'id':'2819c223','active':false}}]");

        assertThat(user.path("active").booleanValue()).isFalse();
        assertThat(user.path("id").textValue()).isEqualTo("2819c223");
    }
}
