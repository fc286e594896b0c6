package org.scimconsole.client.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.model.PlainToken;

class BrakeAndHistoryApiTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void end() {
        server.close();
    }

    private HttpAdminApi api() throws ApiException {
        return HttpAdminApi.open("http://127.0.0.1:" + server.getPort(), new PlainToken("k"));
    }

    private void answer(String body) {
        server.enqueue(new MockResponse.Builder().code(200).body(body).build());
    }

    private String sent() throws InterruptedException {
        RecordedRequest request = server.takeRequest();
        return request.getMethod() + " " + request.getTarget().replace("/internal/api/v2", "") + " "
                + (request.getBody() == null ? "" : request.getBody().utf8());
    }

    @Test
    void readsAndChangesTheBudget() throws Exception {
        String brake = "{\"on\":true,\"window\":\"PT1H\",\"percent\":20,\"floor\":50,\"use\":[{\"kind\":\"DELETION\","
                + "\"applied\":3,\"budget\":50,\"held\":2}]}";
        answer(brake);
        answer(brake);
        try (HttpAdminApi api = api()) {
            BrakeView view = api.brake().settings();
            assertThat(view.budget()).isEqualTo(new BrakeBudget(true, Duration.ofHours(1), 20, 50));
            assertThat(view.held()).isEqualTo(2);
            api.brake().change(view.budget());
        }
        assertThat(sent()).isEqualTo("GET /security/brake ");
        assertThat(sent())
                .isEqualTo("PUT /security/brake {\"on\":true,\"window\":\"PT1H\",\"percent\":20,\"floor\":50}");
    }

    @Test
    void namesThoseToReleaseToHoldAndToDismiss() throws Exception {
        answer("{\"released\":2}");
        answer("{\"released\":9}");
        answer("{}");
        answer("{}");
        try (HttpAdminApi api = api()) {
            api.brake().release(List.of("a", "b"));
            assertThat(api.brake().releaseAll()).isEqualTo(9);
            api.brake().holdAgain(List.of("a"));
            api.brake().dismiss(List.of("b"));
        }
        assertThat(sent()).isEqualTo("POST /security/brake/held/release {\"ids\":[\"a\",\"b\"]}");
        assertThat(sent()).isEqualTo("POST /security/brake/held/release {}");
        assertThat(sent()).isEqualTo("POST /security/brake/held/hold {\"ids\":[\"a\"]}");
        assertThat(sent()).isEqualTo("POST /security/brake/held/dismiss {\"ids\":[\"b\"]}");
    }

    @Test
    void readsThePastAndThePlanOfAnUndo() throws Exception {
        answer("{\"changedAt\":\"2026-11-24T09:00:00Z\",\"state\":{\"status\":\"ACTIVE\"},\"related\":[\"g1\"]}");
        answer("{\"cycle\":\"7\",\"applied\":false,\"warning\":\"w\",\"steps\":[{\"action\":\"ADD_MEMBER\","
                + "\"type\":\"GROUP\",\"id\":\"g\",\"name\":\"Ops\",\"memberId\":\"u\",\"memberName\":\"Ana\","
                + "\"hindrance\":null}]}");
        try (HttpAdminApi api = api()) {
            PastView past = api.history().userAsOf("u/1", Instant.parse("2026-11-24T10:00:00Z"));
            assertThat(past.state()).isEqualTo("{\"status\":\"ACTIVE\"}");
            assertThat(past.related()).containsExactly("g1");
            UndoView plan = api.history().undoPlan("7");
            assertThat(plan.steps().get(0).memberName()).isEqualTo("Ana");
        }
        assertThat(sent()).isEqualTo("GET /directory/users/u%2F1/as-of?at=2026-11-24T10%3A00%3A00Z ");
        assertThat(sent()).isEqualTo("GET /cycles/7/undo ");
    }
}
