package org.scimconsole.server.http;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import org.jspecify.annotations.Nullable;

/** The two shapes in which an error is told: SCIM's and the Admin API's. */
final class ErrorBody {
    private static final String SCIM_START =
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"";

    private ErrorBody() {}

    /** RFC 7644 section 3.12; {@code status} is a string there. */
    static String scim(int status, @Nullable String scimType, String detail) {
        StringBuilder body = new StringBuilder(SCIM_START).append(status).append('"');
        if (scimType != null) {
            body.append(",\"scimType\":\"").append(scimType).append('"');
        }
        return body.append(",\"detail\":\"")
                .append(quoted(detail))
                .append("\"}")
                .toString();
    }

    /** The error of Split's Admin API: {@code code} repeats the status. */
    static String admin(int status, String message, String requestId) {
        return "{\"code\":" + status + ",\"message\":\"" + quoted(message) + "\",\"details\":\"\",\"transactionId\":\""
                + quoted(requestId) + "\"}";
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
}
