package org.scimconsole.console.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawResourceTest {
    @Test
    void indentsOneValueALine() {
        assertThat(new RawResource("{\"a\":[1,{\"b\":\"x\\\"y\"}],\"c\":{},\"d\":[]}").indented())
                .isEqualTo("""
                        {
                          "a": [
                            1,
                            {
                              "b": "x\\"y"
                            }
                          ],
                          "c": {},
                          "d": []
                        }""");
    }

    @Test
    void flattensWithoutSchemasAndMeta() {
        RawResource resource = new RawResource(
                "{\"schemas\":[\"urn:x\"],\"name\":{\"givenName\":\"Zo\\u00eb\"},\"emails\":[{\"value\":\"z@x\"}],"
                        + "\"urn:ext:User\":{\"department\":\"IT\"},\"meta\":{\"version\":\"1\"}}");
        assertThat(resource.attributes())
                .containsExactly(
                        new Attribute("name.givenName", "Zoë"),
                        new Attribute("emails[0].value", "z@x"),
                        new Attribute("urn:ext:User:department", "IT"));
    }

    @Test
    void showsAsItCameWhatIsNotJson() {
        for (String text :
                new String[] {"", "{", "{\"a\":}", "<html>", "{\"a\":1} x", "[".repeat(100), "{\"a\":\"\\u12\"}"}) {
            RawResource resource = new RawResource(text);
            assertThat(resource.indented()).isEqualTo(text);
            assertThat(resource.attributes()).isEmpty();
        }
    }
}
