package org.scimconsole.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scimconsole.model.PlainToken;

class HttpConnectionTest {
    private static final Timeouts SHORT = new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(1));
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void sendsOnlyTheHeadersThatEntraSends() throws Exception {
        server.enqueue(new MockResponse.Builder().code(201).body("{}").build());
        try (HttpConnection connection = to(url())) {
            connection.send("POST", "/Users", "application/scim+json; charset=utf-8", "{\"a\":\"ä\"}");
        }
        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().names())
                .containsExactlyInAnyOrder("Authorization", "Content-Type", "Content-Length", "Host");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer secret");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/scim+json; charset=utf-8");
    }

    @Test
    void keepsTheQueryAsItWasEncoded() throws Exception {
        server.enqueue(new MockResponse.Builder().body("{}").build());
        try (HttpConnection connection = to(url() + "/scim/v2/")) {
            connection.send("GET", "/Users?filter=userName+eq+%22a%40b.c%22", "", null);
        }
        assertThat(server.takeRequest().getTarget()).isEqualTo("/scim/v2/Users?filter=userName+eq+%22a%40b.c%22");
    }

    @Test
    void readsWhatTheServiceAsksToWait() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "30")
                .build());
        try (HttpConnection connection = to(url())) {
            HttpAnswer answer = connection.send("GET", "/Users", "", null);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        }
    }

    @Test
    void saysThatNothingAnswersThere() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        ApiException failure = failureAt("http://127.0.0.1:" + port);
        assertThat(failure.sentence()).isEqualTo("Nothing answers at 127.0.0.1:" + port + ".");
        assertThat(failure.nextStep()).startsWith("Start the service there");
    }

    @Test
    void saysThatTheHostDoesNotExist() {
        ApiException failure = failureAt("http://no-such-host.invalid");
        assertThat(failure.sentence()).isEqualTo("There is no host named 'no-such-host.invalid'.");
    }

    @Test
    void saysThatTheAnswerDidNotComeInTime() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        assertThat(failureAt(url()).sentence()).contains("did not answer within 1 seconds");
    }

    @Test
    void saysThatPlainHttpAnswersWhereHttpsWasAskedFor() throws IOException {
        // a server that waits for the end of a line may never find one in a handshake, so this one answers at once
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> refuseAll(plain), "plain");
            answering.setDaemon(true);
            answering.start();

            ApiException failure = failureAt("https://127.0.0.1:" + plain.getLocalPort(), Timeouts.usual());

            assertThat(failure.sentence() + failure.nextStep()).containsAnyOf("plain HTTP", "secure connection");
        }
    }

    private static void refuseAll(ServerSocket plain) {
        while (!plain.isClosed()) {
            try (Socket caller = plain.accept()) {
                caller.getInputStream().read(new byte[16]);
                caller.getOutputStream()
                        .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                caller.getOutputStream().flush();
                caller.shutdownOutput();
                while (caller.getInputStream().read() >= 0) {
                    // until the caller has read the answer and goes
                }
            } catch (IOException gone) {
                // the next caller, or the end
            }
        }
    }

    @Test
    void saysThatTheConnectionWasClosedWithoutAnAnswer() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        assertThat(failureAt(url()).sentence()).contains("closed the connection without an answer");
    }

    @Test
    void refusesAddressesThatAreNone() {
        for (String typed :
                new String[] {"", "split.example.com", "ftp://x", "http://", "http://a b", "https://u:p@x"}) {
            assertThat(catchThrowableOfType(ApiException.class, () -> ServiceAddress.parse(typed)))
                    .as(typed)
                    .isInstanceOf(ApiException.Unreachable.class);
        }
    }

    @Test
    void keepsEntrasFlagApart() throws Exception {
        ServiceAddress address = ServiceAddress.parse(" https://x.example/scim/v2/?aadOptscim062020 ");
        assertThat(address.base()).hasToString("https://x.example/scim/v2");
        assertThat(address.query()).isEqualTo("aadOptscim062020");
    }

    @Test
    void neverShowsTheSecret() throws Exception {
        try (HttpConnection connection = to(url())) {
            assertThat(connection.toString()).doesNotContain("secret");
        }
        try (HttpConnection connection =
                new HttpConnection(ServiceAddress.parse(url()), new PlainToken("sec\nret"), SHORT)) {
            ApiException failure =
                    catchThrowableOfType(ApiException.class, () -> connection.send("GET", "/", "", null));
            assertThat(failure.sentence()).contains("cannot be sent").doesNotContain("sec");
        }
    }

    @Test
    void takesAHostWithALowLineInItsName() throws Exception {
        ServiceAddress address = ServiceAddress.parse("http://split_test.invalid:8085/scim/v2/");
        assertThat(address.base()).hasToString("http://split_test.invalid:8085/scim/v2");
        assertThat(address.hostAndPort()).isEqualTo("split_test.invalid:8085");
        assertThat(failureAt("http://split_test.invalid:8085").sentence())
                .isEqualTo("There is no host named 'split_test.invalid'.");
    }

    @Test
    void refusesAnAddressThatNobodyCanCall() {
        assertThat(failureAt("http:///scim").sentence()).contains("names no host");
        assertThat(failureAt("http://:8085").sentence()).contains("names no host");
        assertThat(failureAt("http://127.0.0.1:99999").sentence()).contains("a host or a port that there cannot be");
        assertThat(failureAt("http://me:pass@split_test.invalid").sentence())
                .contains("user name or password")
                .doesNotContain("me:pass");
    }

    @Test
    void tellsWhoeverWaitsOfAnAnswerThatCannotBeRead() {
        OkHttpClient client = new OkHttpClient();
        Request request = new Request.Builder().url(url()).build();
        Call call = client.newCall(request);
        HttpConnection.Outcome outcome = new HttpConnection.Outcome(call);
        ResponseBody body = new ResponseBody() {
            @Override
            public @Nullable MediaType contentType() {
                return null;
            }

            @Override
            public long contentLength() {
                return -1;
            }

            @Override
            public BufferedSource source() {
                throw new IllegalStateException("no source");
            }
        };
        outcome.onResponse(
                call,
                new Response.Builder()
                        .request(request)
                        .protocol(Protocol.HTTP_1_1)
                        .code(200)
                        .message("OK")
                        .body(body)
                        .build());
        assertThat(outcome.answer.poll())
                .isInstanceOfSatisfying(
                        IOException.class,
                        failure -> assertThat(failure).hasCauseInstanceOf(IllegalStateException.class));
    }

    @Test
    void endsSoonAfterItsThreadIsInterrupted() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        AtomicReference<@Nullable Exception> seen = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(1);
        Timeouts patient = new Timeouts(Duration.ofSeconds(5), Duration.ofMinutes(5));
        try (HttpConnection connection =
                new HttpConnection(ServiceAddress.parse(url()), new PlainToken("secret"), patient)) {
            Thread caller = new Thread(() -> {
                try {
                    connection.send("GET", "/", "", null);
                } catch (ApiException e) {
                    seen.set(e);
                }
                ended.countDown();
            });
            caller.start();
            server.takeRequest();
            caller.interrupt();
            assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(seen.get()).isInstanceOf(ApiException.Unreachable.class).hasMessageContaining("cancelled");
    }

    private ApiException failureAt(String address) {
        return failureAt(address, SHORT);
    }

    private ApiException failureAt(String address, Timeouts timeouts) {
        return catchThrowableOfType(ApiException.class, () -> {
            try (HttpConnection connection =
                    new HttpConnection(ServiceAddress.parse(address), new PlainToken("secret"), timeouts)) {
                connection.send("GET", "/", "", null);
            }
        });
    }

    private static HttpConnection to(String address) throws ApiException {
        return new HttpConnection(ServiceAddress.parse(address), new PlainToken("secret"), SHORT);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getPort();
    }
}
