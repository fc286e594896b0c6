package org.scimconsole.client.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.client.admin.GroupQuery;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.admin.SsoUpdate;
import org.scimconsole.client.admin.UserQuery;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.client.foreign.VendorService.Shortcoming;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.model.PlainToken;
import org.scimconsole.testing.PromptSockets;

class ScimEndpointApiTest {
    private final MockWebServer server = new MockWebServer();
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server.setServerSocketFactory(new PromptSockets());
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Shortcoming.class)
    void listsEverybodyOnceWhateverTheServiceLacks(Shortcoming shortcoming) throws Exception {
        try (ScimEndpointApi api = api(new VendorService(450, shortcoming))) {
            List<UserRow> all = everybody(api, "", List.of());
            assertThat(all).extracting(UserRow::id).doesNotHaveDuplicates();
            assertThat(all).hasSize(450);
            assertThat(all.get(9).status()).isEqualTo("DEACTIVATED");
            assertThat(all.get(3).displayName()).isEqualTo("Person Number 3");
            assertThat(all.get(3).userName()).isEqualTo("person3@vendor.example");
        }
    }

    @ParameterizedTest
    @EnumSource(Shortcoming.class)
    void findsByPartOfAUserNameWhateverTheServiceLacks(Shortcoming shortcoming) throws Exception {
        try (ScimEndpointApi api = api(new VendorService(450, shortcoming))) {
            assertThat(everybody(api, "person44", List.of()))
                    .extracting(UserRow::id)
                    .hasSize(11);
            assertThat(everybody(api, "person44", List.of("DEACTIVATED")))
                    .extracting(UserRow::id)
                    .containsExactly("449");
            assertThat(api.groups(new GroupQuery("engin", null, null, 100, null))
                            .items())
                    .hasSize(1);
        }
    }

    @Test
    void doesNotAskAgainForAFilterThatWasRefused() throws Exception {
        VendorService vendor = new VendorService(20, Shortcoming.REFUSES_FILTERS);
        try (ScimEndpointApi api = api(vendor)) {
            everybody(api, "person1", List.of());
            everybody(api, "person2", List.of());
        }
        assertThat(vendor.asked.stream().filter(target -> target.contains("filter=")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void asksForFiltersAgainAfterAnErrorThatIsOver(int status) throws Exception {
        VendorService vendor = new VendorService(20);
        AtomicBoolean broken = new AtomicBoolean(true);
        Dispatcher once = new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return request.getTarget().contains("filter=") && broken.getAndSet(false)
                        ? answer(status, "{}")
                        : vendor.dispatch(request);
            }
        };
        try (ScimEndpointApi api = api(once)) {
            assertThat(everybody(api, "person1", List.of())).hasSize(11);
            assertThat(everybody(api, "person2", List.of())).hasSize(1);
        }
        assertThat(vendor.asked.get(vendor.asked.size() - 1)).contains("filter=");
    }

    @Test
    void readsOnlyThePageThatIsLookedAt() throws Exception {
        VendorService vendor = new VendorService(100_000);
        try (ScimEndpointApi api = api(vendor)) {
            Listing<UserRow> page = api.users(new UserQuery("", List.of(), null, null, null, 100, null));
            assertThat(page.items()).hasSize(100);
            assertThat(page.total()).isEqualTo(100_000);
        }
        assertThat(vendor.lists()).isEqualTo(1);
    }

    @Test
    void givesASearchUpThatLeadsNowhere() {
        Resource somebody = new Resource(JsonNodeFactory.instance.objectNode());
        List<String> read = new ArrayList<>();
        assertThatThrownBy(() -> Walk.page(
                        position -> {
                            read.add(position);
                            return new Walk.Piece(Collections.nCopies(100, somebody), position + "x", -1);
                        },
                        wanted -> false,
                        100,
                        null,
                        "vendor.example"))
                .isInstanceOf(ApiException.Unreadable.class)
                .hasMessageContaining("cannot search by itself");
        assertThat(read).hasSize(200);
    }

    @Test
    void waitsAsLongAsTheServiceAsks() throws Exception {
        Dispatcher vendor = new VendorService(3);
        server.setDispatcher(new Dispatcher() {
            private boolean asked;

            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                if (request.getTarget().contains("/Users") && !asked) {
                    asked = true;
                    return new MockResponse.Builder()
                            .code(429)
                            .setHeader("Retry-After", "7")
                            .build();
                }
                return vendor.dispatch(request);
            }
        });
        try (ScimEndpointApi api = open()) {
            assertThat(everybody(api, "", List.of())).hasSize(3);
        }
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void saysThatItIsNoScimService() throws Exception {
        server.enqueue(answer(200, "<html>Welcome</html>"));
        server.enqueue(answer(200, "{\"hello\":1}"));
        server.enqueue(answer(404, "nothing"));
        server.enqueue(answer(401, ""));
        server.enqueue(answer(302, ""));
        try (ScimEndpointApi api = open()) {
            assertThatThrownBy(api::organization).hasMessageEndingWith("answers, but not as a SCIM 2.0 service does.");
            assertThatThrownBy(api::organization).hasMessageEndingWith("answers, but not with a SCIM list.");
            assertThatThrownBy(api::organization).hasMessageEndingWith("refuses to show this (status 404).");
            assertThatThrownBy(api::organization).hasMessageEndingWith("does not accept the token.");
            assertThatThrownBy(api::organization).hasMessageEndingWith("sends callers elsewhere (status 302).");
        }
    }

    @Test
    void sendsNothingThatChangesAnything() throws Exception {
        try (ScimEndpointApi api = open()) {
            assertThatThrownBy(() -> api.updateSso(new SsoUpdate(true, true, null)))
                    .hasMessageContaining("users and groups of another service");
            assertThatThrownBy(() -> api.setUserActive("1", false)).isInstanceOf(ApiException.Refused.class);
        }
        assertThat(server.getRequestCount()).isZero();
    }

    private List<UserRow> everybody(ScimEndpointApi api, String words, List<String> statuses) throws ApiException {
        List<UserRow> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Listing<UserRow> page = api.users(new UserQuery(words, statuses, null, null, "displayName", 100, cursor));
            if (page.nextCursor() != null) {
                assertThat(page.items())
                        .as("a page that is not the last is full")
                        .hasSize(100);
            }
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    private ScimEndpointApi api(Dispatcher vendor) throws ApiException {
        server.setDispatcher(vendor);
        return open();
    }

    private ScimEndpointApi open() throws ApiException {
        return ScimEndpointApi.open(
                "http://127.0.0.1:" + server.getPort() + "/scim/v2/?aadOptscim062020",
                new PlainToken("secret"),
                pauses::add);
    }

    private static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }
}
