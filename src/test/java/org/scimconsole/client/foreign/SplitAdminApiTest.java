package org.scimconsole.client.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scimconsole.client.admin.UserQuery;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.model.PlainToken;
import org.scimconsole.testing.PromptSockets;

/** A service whose markers lead in a circle or nowhere is read to an end all the same. */
class SplitAdminApiTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final MockWebServer server = new MockWebServer();
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        server.setServerSocketFactory(new PromptSockets());
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<UserRow> people(Function<String, String> answers) throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                asked.incrementAndGet();
                return new MockResponse.Builder()
                        .addHeader("Content-Type", "application/json")
                        .body(answers.apply(String.valueOf(request.getTarget())))
                        .build();
            }
        });
        try (SplitAdminApi api = SplitAdminApi.open(server.url("/").toString(), new PlainToken("key"), time -> {})) {
            return assertTimeoutPreemptively(LONG, () -> find(api));
        }
    }

    private static List<UserRow> find(SplitAdminApi api) throws ApiException {
        return api.users(new UserQuery("", List.of(), null, null, "displayName", 50, null))
                .items();
    }

    @Test
    void goesOnToTheNextStateWhenAMarkerRepeatsItself() throws Exception {
        List<UserRow> found = people(target -> target.contains("status=PENDING")
                ? "{\"data\":[{\"id\":\"u1\",\"email\":\"a@b.example\",\"status\":\"PENDING\"}],\"nextMarker\":null}"
                : "{\"data\":[],\"nextMarker\":\"again\"}");
        assertThat(found).extracting(UserRow::id).containsExactly("u1");
        assertThat(asked).hasValue(5);
    }

    @Test
    void endsWhereMarkersLeadInACircle() throws Exception {
        assertThat(people(
                        target -> "{\"data\":[],\"nextMarker\":\"" + (target.endsWith("=one") ? "two" : "one") + "\"}"))
                .isEmpty();
        assertThat(asked).hasValue(3);
    }

    @Test
    void givesUpOnEmptyPagesWithoutEnd() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> people(target -> "{\"data\":[],\"nextMarker\":\"" + asked.get() + "\"}"))
                .isInstanceOf(ApiException.Unreadable.class)
                .hasMessageContaining("nothing was found");
        assertThat(asked).hasValue(200);
    }
}
