package org.scimconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void writesOneLineInTheOrderGiven() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("created", 3);
        map.put("ok", true);
        map.put("items", List.of("a", 2));
        assertThat(JsonText.of(map)).isEqualTo("{\"created\":3,\"ok\":true,\"items\":[\"a\",2]}");
    }

    @Test
    void escapesWhatJsonForbids() {
        assertThat(JsonText.of("a\"b\\c\nd\u0001é")).isEqualTo("\"a\\\"b\\\\c\\nd\\u0001é\"");
    }

    @Test
    void writesNothingAsNull() {
        assertThat(JsonText.of(null)).isEqualTo("null");
    }
}
