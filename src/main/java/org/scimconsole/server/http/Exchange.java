package org.scimconsole.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.RequestDraft;
import org.scimconsole.directory.activity.Subject;

/**
 * One request and the answer it gets: what routes see of HTTP. Lives on the thread that handles the request, and holds
 * the body only once somebody asked for it.
 */
public final class Exchange {
    /** RFC 7644 section 3.1. */
    public static final String SCIM_JSON = "application/scim+json; charset=utf-8";

    /** The media type of the Admin API. */
    public static final String JSON = "application/json; charset=utf-8";

    static final String ATTRIBUTE = "exchange";

    private final Context context;
    private final String requestId;
    private final Instant receivedAt;
    private final long startedNanos;
    private final String baseUrl;
    private final String source;
    private final RequestBody body;
    private final Audience audience;
    private final Redaction redaction = new Redaction();
    private @Nullable QueryParameters query;
    private @Nullable Identity identity;
    private @Nullable Subject subject;

    Exchange(
            Context context,
            String requestId,
            Instant receivedAt,
            long startedNanos,
            String baseUrl,
            String source,
            RequestBody body) {
        this.context = context;
        this.requestId = requestId;
        this.receivedAt = receivedAt;
        this.startedNanos = startedNanos;
        this.baseUrl = baseUrl;
        this.source = source;
        this.body = body;
        this.audience = Audience.ofPath(context.path());
    }

    /** @return the exchange that the service began for this request */
    static Exchange of(Context context) {
        return Objects.requireNonNull(context.<Exchange>attribute(ATTRIBUTE));
    }

    /** @return the id under which this request stands in logs and error bodies */
    public String requestId() {
        return requestId;
    }

    /** @return when it arrived */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** @return when it arrived, by the clock for durations */
    public long startedNanos() {
        return startedNanos;
    }

    /** @return how the client reaches the service: {@code https://scim.example.com}, without a trailing slash */
    public String baseUrl() {
        return baseUrl;
    }

    /** @return the address that the request came from; the one a trusted proxy names, if one forwarded it */
    public String source() {
        return source;
    }

    /** @return the method in upper case */
    public String method() {
        return SecretText.redacted(context.req().getMethod());
    }

    /** @return the path as it was asked for, without the query */
    public String path() {
        return context.req().getRequestURI();
    }

    /** @return the path, short enough to be told in a sentence */
    String shownPath() {
        String path = String.valueOf(redaction.apply(path()));
        return path.length() <= 120 ? path : path.substring(0, 120) + "…";
    }

    /** @return the query as it was asked for, still encoded; null when there was none */
    public @Nullable String rawQuery() {
        return context.req().getQueryString();
    }

    /** @return the query, read once; refused when a secret is in it */
    public QueryParameters query() {
        QueryParameters parsed = query;
        if (parsed == null) {
            String raw = rawQuery();
            if (raw != null) {
                SecretText.refuseIn(raw, "query");
            }
            parsed = QueryParameters.parse(raw);
            query = parsed;
        }
        return parsed;
    }

    /** @return the decoded value of {@code {name}} in the route's path */
    public String pathParameter(String name) {
        return context.pathParam(name);
    }

    /** @return the header's value, or null */
    public @Nullable String header(String name) {
        return context.req().getHeader(name);
    }

    /** @return whom the path serves */
    public Audience audience() {
        return audience;
    }

    /** @return the body */
    public RequestBody body() {
        return body;
    }

    /** @return who sent the request; set before any route that is not public runs */
    public Identity identity() {
        return Objects.requireNonNull(identity, "the request was not authenticated");
    }

    /** @return whether the request was authenticated */
    public boolean isAuthenticated() {
        return identity != null;
    }

    void authenticated(Identity who) {
        identity = who;
    }

    /**
     * @param successStatus the status that this request is answered with when it is accepted
     * @return who sent the request, with all that the log keeps of it
     */
    public Caller caller(int successStatus) {
        return identity().caller(draft(successStatus));
    }

    /**
     * For one of many operations that came in one request: it stands in the log by itself.
     *
     * @param number of the operation, counted from 1
     * @param path of the operation, below the SCIM base
     * @param operationBody its own body, if it has one
     */
    public Caller caller(
            int number, String operationMethod, String path, @Nullable String operationBody, int successStatus) {
        return identity()
                .caller(new RequestDraft(
                        requestId + "." + number,
                        receivedAt,
                        operationMethod,
                        path().replaceAll("/Bulk/*$", "") + redaction.apply(path),
                        "bulk=" + requestId,
                        redaction.apply(operationBody),
                        source,
                        successStatus));
    }

    RequestDraft draft(int status) {
        return new RequestDraft(
                requestId,
                receivedAt,
                method(),
                String.valueOf(redaction.apply(path())),
                redaction.apply(QueryParameters.decoded(rawQuery())),
                body.wasRead() ? redaction.apply(body.text()) : null,
                source,
                status);
    }

    /** Tells whom the request concerns, for the log row of a refusal. */
    public void concerns(Subject about) {
        subject = about;
    }

    @Nullable
    Subject subject() {
        return subject;
    }

    List<String> headers(String name) {
        return Collections.list(context.req().getHeaders(name));
    }

    /** Adds a header to the answer. */
    public void setHeader(String name, String value) {
        context.res().setHeader(name, value);
    }

    /** Answers with JSON text in the media type of the audience. */
    public void answer(int status, String json) {
        answer(status, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with JSON bytes in the media type of the audience. */
    public void answer(int status, byte[] json) {
        answer(status, audience == Audience.SCIM ? SCIM_JSON : JSON, json);
    }

    /** Answers with bytes of any media type. */
    public void answer(int status, String contentType, byte[] content) {
        context.status(status);
        context.res().setContentType(contentType);
        context.res().setContentLength(content.length);
        try {
            context.res().getOutputStream().write(content);
        } catch (IOException brokenOff) {
            throw new ClientGoneException(brokenOff);
        }
    }

    /** Answers 204. */
    public void noContent() {
        statusOnly(204);
    }

    /** Answers with a status and no body, as 304 does; so there is no media type either. */
    public void statusOnly(int status) {
        context.status(status);
        context.res().setContentType(null);
    }
}
