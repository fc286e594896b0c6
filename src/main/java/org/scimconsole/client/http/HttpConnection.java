package org.scimconsole.client.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.scimconsole.ArchitectureExemption;
import org.scimconsole.model.PlainToken;

/**
 * Calls one service with one secret. Thread-safe; a waiting call ends soon after its thread is interrupted. Sends
 * nothing but Host, Authorization and, with a body, Content-Type and its length: Entra sends no User-Agent either, and
 * what runs into a firewall there shall run into it here. Close it to end its threads and connections.
 */
@ArchitectureExemption(
        from = ArchitectureExemption.Rule.THREADS,
        reason = "the HTTP library brings its own threads, and whoever made it must end them")
public final class HttpConnection implements AutoCloseable {
    /** Longer answers are refused: nothing that we ask for is that long. */
    private static final long LONGEST_ANSWER = 64L * 1024 * 1024;

    private static final int MOST_AT_ONCE = 128;

    private final ServiceAddress address;
    private final PlainToken secret;
    private final ConnectionFailures failures;
    private final OkHttpClient client;

    /**
     * @param address of the service
     * @param secret the bearer token
     * @param timeouts how long to wait
     */
    public HttpConnection(ServiceAddress address, PlainToken secret, Timeouts timeouts) {
        this.address = address;
        this.secret = secret;
        this.failures = new ConnectionFailures(address, timeouts);
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(MOST_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
        this.client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.answer())
                .writeTimeout(timeouts.answer())
                .followRedirects(false)
                .followSslRedirects(false)
                .addNetworkInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .removeHeader("User-Agent")
                        .removeHeader("Accept-Encoding")
                        .removeHeader("Connection")
                        .build()))
                .build();
    }

    /** @return where it calls */
    public ServiceAddress address() {
        return address;
    }

    /**
     * Sends one request and waits for the whole answer, whatever its status.
     *
     * @param method GET, POST, PUT, PATCH or DELETE
     * @param pathAndQuery begins with a slash, already encoded
     * @param contentType of the body; ignored without one
     * @param body the text, or null
     * @throws ApiException.Unreachable when no answer came
     * @throws ApiException.Unreadable when it was too long
     */
    public HttpAnswer send(String method, String pathAndQuery, String contentType, @Nullable String body)
            throws ApiException {
        Request.Builder request = new Request.Builder().url(address.base() + pathAndQuery);
        String token = secret.reveal();
        if (!token.isEmpty()) {
            request.headers(authorization(token));
        }
        RequestBody content = body == null
                ? (method.equals("POST") || method.equals("PUT") || method.equals("PATCH")
                        ? RequestBody.create(new byte[0], null)
                        : null)
                : RequestBody.create(body.getBytes(StandardCharsets.UTF_8), MediaType.parse(contentType));
        return await(client.newCall(request.method(method, content).build()));
    }

    private static Headers authorization(String token) throws ApiException.Unreachable {
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) <= ' ' || token.charAt(i) > '~') {
                throw new ApiException.Unreachable(
                        "The token or key holds a blank or a character that cannot be sent.",
                        "Copy it again, without spaces and line ends.",
                        null);
            }
        }
        return Headers.of("Authorization", "Bearer " + token);
    }

    private HttpAnswer await(Call call) throws ApiException {
        Outcome outcome = new Outcome(call);
        call.enqueue(outcome);
        Object came;
        try {
            came = outcome.answer.take();
        } catch (InterruptedException e) {
            call.cancel();
            Thread.currentThread().interrupt();
            throw failures.cancelled();
        }
        if (came instanceof HttpAnswer answer) {
            return answer;
        }
        if (came instanceof TooLong) {
            throw new ApiException.Unreadable(
                    address.hostAndPort() + " sent an answer of more than 64 MB.",
                    "Check the address; a SCIM service answers in pages.",
                    null);
        }
        throw failures.describe((IOException) came);
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    @Override
    public String toString() {
        return "HttpConnection[" + address.base() + "]";
    }

    /** Stands for an answer that nobody wants to hold. */
    private record TooLong() {}

    /** Hands the one answer, or the failure, to the thread that waits. */
    static final class Outcome implements Callback {
        private final Call call;
        final BlockingQueue<Object> answer = new ArrayBlockingQueue<>(1);

        Outcome(Call call) {
            this.call = call;
        }

        @Override
        public void onFailure(Call failed, IOException failure) {
            answer.offer(failure);
        }

        @Override
        public void onResponse(Call answered, Response response) {
            try (response;
                    ResponseBody body = response.body()) {
                if (body.source().request(LONGEST_ANSWER + 1)) {
                    call.cancel();
                    answer.offer(new TooLong());
                    return;
                }
                answer.offer(new HttpAnswer(
                        response.code(), response.header("Content-Type"), retryAfter(response), body.string()));
            } catch (IOException failure) {
                answer.offer(failure);
            } catch (RuntimeException | OutOfMemoryError failure) {
                // The library would log this and call nobody; whoever waits must hear of it.
                answer.offer(new IOException(failure));
            }
        }

        private static @Nullable Duration retryAfter(Response response) {
            // Split's Admin API says it for the organisation and for the caller's address; the longer wait counts.
            return Stream.of("Retry-After", "X-RateLimit-Reset-Seconds-Org", "X-RateLimit-Reset-Seconds-IP")
                    .map(response::header)
                    .filter(value -> value != null && value.matches("\\d{1,7}"))
                    .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }
}
