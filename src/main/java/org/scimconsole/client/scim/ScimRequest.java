package org.scimconsole.client.scim;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One request to a SCIM endpoint.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path below the base, begins with a slash, already encoded
 * @param query what follows the question mark, already encoded; empty for none
 * @param body JSON text, or null
 */
public record ScimRequest(
        String method, String path, String query, @Nullable String body) {

    /**
     * Reads something.
     *
     * @param path below the base
     * @param query encoded, or empty
     */
    public static ScimRequest get(String path, String query) {
        return new ScimRequest("GET", path, query, null);
    }

    /**
     * Creates something.
     *
     * @param path below the base
     * @param body JSON text
     */
    public static ScimRequest post(String path, String body) {
        return new ScimRequest("POST", path, "", body);
    }

    /**
     * Changes something.
     *
     * @param path below the base
     * @param body JSON text
     */
    public static ScimRequest patch(String path, String body) {
        return new ScimRequest("PATCH", path, "", body);
    }

    /**
     * Deletes something.
     *
     * @param path below the base
     */
    public static ScimRequest delete(String path) {
        return new ScimRequest("DELETE", path, "", null);
    }

    /**
     * Form-encodes a value of the query the way Entra does: a blank becomes {@code +}, an at sign {@code %40}.
     *
     * @param value in the clear
     */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** @return whether it only reads */
    public boolean reads() {
        return method.equals("GET");
    }

    /** @return method, path and query, for logs and sentences */
    public String line() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query);
    }
}
