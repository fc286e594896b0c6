package org.scimconsole.client.admin;

import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.http.HttpConnection;
import org.scimconsole.client.http.JsonBody;

/** Sends one request to the Admin API and turns every refusal into a sentence with the next step. */
final class AdminCalls {
    private static final String PREFIX = "/internal/api/v2";

    private final HttpConnection connection;

    AdminCalls(HttpConnection connection) {
        this.connection = connection;
    }

    <T> T get(String path, JsonBody.Reader<T> reader) throws ApiException {
        return reader.read(body(call("GET", path, null)));
    }

    <T> T send(String method, String path, String body, JsonBody.Reader<T> reader) throws ApiException {
        return reader.read(body(call(method, path, body)));
    }

    void send(String method, String path, @Nullable String body) throws ApiException {
        call(method, path, body);
    }

    private JsonBody body(HttpAnswer answer) throws ApiException.Unreadable {
        return JsonBody.parse(answer.body(), host());
    }

    private HttpAnswer call(String method, String path, @Nullable String body) throws ApiException {
        HttpAnswer answer = connection.send(method, PREFIX + path, "application/json", body);
        if (answer.successful()) {
            return answer;
        }
        throw refusal(answer);
    }

    private ApiException refusal(HttpAnswer answer) {
        int status = answer.status();
        if (status >= 300 && status < 400) {
            return new ApiException.Unreadable(
                    host() + " sends callers elsewhere (status " + status + ").",
                    "Enter the address that a browser ends at, with https:// if it does.",
                    null);
        }
        String message = message(answer);
        if (status == 401) {
            return new ApiException.Refused(
                    status,
                    host() + " does not accept the admin API key.",
                    "Copy the key again, whole; if it is lost, make another one with: org key create.");
        }
        if (message == null) {
            return new ApiException.Unreadable(
                    host() + " answers, but not as a SCIM Console service does (status " + status + ").",
                    status == 502 || status == 503 || status == 504
                            ? "Something stands in front of the service; see that the service behind it runs."
                            : "Check host, port and path; the address is the service's own, without /scim/v2 or /internal.",
                    null);
        }
        return new ApiException.Refused(status, message, nextStep(status));
    }

    private static String nextStep(int status) {
        return switch (status) {
            case 403 -> "Use a key that may do this.";
            case 404 -> "Load the list again; it may be gone.";
            case 429 -> "Wait a moment and try again.";
            case 503 -> "Try again in a moment.";
            default -> status >= 500 ? "Look into the log of the service." : "";
        };
    }

    private @Nullable String message(HttpAnswer answer) {
        try {
            return JsonBody.parse(answer.body(), host()).textOrNull("message");
        } catch (ApiException.Unreadable e) {
            return null;
        }
    }

    private String host() {
        return connection.address().hostAndPort();
    }
}
