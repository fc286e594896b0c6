package org.scimconsole.client.foreign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.http.HttpConnection;

/** Reads from a service of another make. Whatever the media type says, an answer that is a JSON object is taken as one. */
final class ForeignCalls {
    private static final int TRIES = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(2);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpConnection connection;
    private final String prefix;
    private final Pause pause;
    private final Words words;

    /**
     * What the sentences about one kind of service say.
     *
     * @param kind such as "a SCIM 2.0 service"
     * @param secret such as "token"
     * @param otherSecret what to do about one that is not accepted
     * @param otherAddress what to do about an address where another program answers
     */
    record Words(String kind, String secret, String otherSecret, String otherAddress) {}

    ForeignCalls(HttpConnection connection, String prefix, Pause pause, Words words) {
        this.connection = connection;
        this.prefix = prefix;
        this.pause = pause;
        this.words = words;
    }

    /** The answer to a GET, or the refusal in words. A service that asks for a moment gets it. */
    Resource get(String pathAndQuery) throws ApiException {
        HttpAnswer answer = send(pathAndQuery);
        for (int tries = 1; answer.status() == 429 && tries < TRIES; tries++) {
            await(answer.retryAfter());
            answer = send(pathAndQuery);
        }
        if (!answer.successful()) {
            throw refusal(answer);
        }
        Resource body = parse(answer.body());
        if (body == null) {
            throw new ApiException.Unreadable(
                    host() + " answers, but not as " + words.kind() + " does.", words.otherAddress(), null);
        }
        return body;
    }

    private HttpAnswer send(String pathAndQuery) throws ApiException {
        return connection.send("GET", prefix + pathAndQuery, "application/json", null);
    }

    private void await(@Nullable Duration asked) throws ApiException {
        Duration wait = asked == null ? USUAL_WAIT : asked;
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            throw new ApiException.Refused(
                    429,
                    host() + " has had too many requests and asks to wait " + wait.toSeconds() + " seconds.",
                    "Try again then.");
        }
        try {
            pause.wait(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException.Unreachable("The request to " + host() + " was cancelled.", "", null);
        }
    }

    private ApiException refusal(HttpAnswer answer) {
        int status = answer.status();
        if (status >= 300 && status < 400) {
            return new ApiException.Unreadable(
                    host() + " sends callers elsewhere (status " + status + ").",
                    "Enter the address that a browser ends at, with https:// if it does.",
                    null);
        }
        if (status == 401) {
            return new ApiException.Refused(
                    status, host() + " does not accept the " + words.secret() + ".", words.otherSecret());
        }
        Resource body = parse(answer.body());
        String told = body == null ? "" : body.text("detail").isEmpty() ? body.text("message") : body.text("detail");
        if (!told.isEmpty()) {
            return new ApiException.Refused(status, host() + " says: " + told, "");
        }
        return new ApiException.Refused(
                status,
                host() + " refuses to show this (status " + status + ").",
                status == 404 ? words.otherAddress() : status >= 500 ? "Try again in a moment." : words.otherSecret());
    }

    private @Nullable Resource parse(String text) {
        try {
            JsonNode node = json.readTree(text);
            return node != null && node.isObject() ? new Resource(node) : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    String host() {
        return connection.address().hostAndPort();
    }
}
