package org.scimconsole.scim.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Instant;
import org.scimconsole.scim.message.ETag;

/** Pieces of JSON text, for answers that are put together instead of being built as a tree. */
final class JsonText {

    private JsonText() {}

    /** Begins an object with the id, followed by the fields of a stored object; leaves it open. */
    static void spliced(StringBuilder text, String stored, String id) {
        text.append("{\"id\":\"");
        quoted(text, id);
        text.append("\",").append(stored, 1, stored.length() - 1);
    }

    /** The content of a JSON string. */
    static void quoted(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                JsonStringEncoder.getInstance().quoteAsString(value, text);
                return;
            }
        }
        text.append(value);
    }

    /** The field {@code meta}, with a comma in front. */
    static void meta(
            StringBuilder text, String type, Instant created, Instant lastModified, String location, ETag version) {
        text.append(",\"meta\":{\"resourceType\":\"")
                .append(type)
                .append("\",\"created\":\"")
                .append(created)
                .append("\",\"lastModified\":\"")
                .append(lastModified)
                .append("\",\"location\":\"");
        quoted(text, location);
        text.append("\",\"version\":\"W/\\\"").append(version.version()).append("\\\"\"}");
    }
}
