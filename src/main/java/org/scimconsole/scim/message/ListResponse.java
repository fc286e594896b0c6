package org.scimconsole.scim.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to every query (RFC 7644 section 3.4.2, RFC 9865 section 2). Resources are JSON text already, so that
 * stored text is not read just to be written again.
 *
 * @param totalResults how many match in all
 * @param startIndex the place of the first resource, counted from 1; null with cursor paging
 * @param resources this page's resources, each a JSON object as text
 * @param nextCursor RFC 9865: where the next page begins; null when there is none or with index paging
 * @param previousCursor RFC 9865: where the page before begins; null when there is none
 */
public record ListResponse(
        long totalResults,
        @Nullable Integer startIndex,
        List<String> resources,
        @Nullable String nextCursor,
        @Nullable String previousCursor) {

    /** The URN of the message. */
    public static final String URN = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    /** Resources are copied. */
    public ListResponse {
        resources = List.copyOf(resources);
    }

    /** A page found by its index. */
    public static ListResponse indexed(long totalResults, int startIndex, List<String> resources) {
        return new ListResponse(totalResults, startIndex, resources, null, null);
    }

    /** A page found by its cursor. */
    public static ListResponse cursored(
            long totalResults, List<String> resources, @Nullable String next, @Nullable String previous) {
        return new ListResponse(totalResults, null, resources, next, previous);
    }

    /** @return the message as JSON; {@code Resources} is there even when empty, because Entra looks for it */
    public String toJson() {
        int size = 200;
        for (String resource : resources) {
            size += resource.length() + 1;
        }
        StringBuilder json = new StringBuilder(size);
        json.append("{\"schemas\":[\"")
                .append(URN)
                .append("\"],\"totalResults\":")
                .append(totalResults);
        json.append(",\"Resources\":[");
        for (int i = 0; i < resources.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            json.append(resources.get(i));
        }
        json.append(']');
        if (startIndex != null) {
            json.append(",\"startIndex\":").append(startIndex);
        }
        json.append(",\"itemsPerPage\":").append(resources.size());
        cursor(json, "nextCursor", nextCursor);
        cursor(json, "previousCursor", previousCursor);
        return json.append('}').toString();
    }

    private static void cursor(StringBuilder json, String name, @Nullable String value) {
        if (value != null) {
            json.append(",\"").append(name).append("\":\"").append(value).append('"');
        }
    }
}
