package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.model.RuleSet;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/** The brake and the history as the Admin API shows them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(RunningServices.class)
final class BrakeAndHistoryTest {
    private final RunningService service;
    private final TestOrganization org;

    BrakeAndHistoryTest(TestDatabase database, RunningServices.Shared services) {
        this.service = services.on(database);
        this.org = service.organization();
    }

    @Test
    void holdsRemovalsBeyondTheBudgetUntilTheyAreReleased() {
        JsonNode settings = org.admin().get("/security/brake").expect(200).json();
        assertThat(settings.path("on").asBoolean()).isTrue();
        org.admin().put("/security/brake", "{\"percent\":0,\"floor\":1}").expect(200);
        String first = org.userId("b1@x.io");
        String second = org.userId("b2@x.io");
        org.scim().delete("/Users/" + first).expect(204);
        Wire.Answer held = org.scim().delete("/Users/" + second).expect(503);
        assertThat(held.header("Retry-After")).isNotNull();
        JsonNode list = org.admin().get("/security/brake/held").expect(200).json();
        assertThat(list.path("items")).hasSize(1);
        assertThat(list.path("items").path(0).path("kind").asText()).isEqualTo("DELETION");
        String id = list.path("items").path(0).path("id").asText();
        org.admin().post("/security/brake/held/" + id + "/release", "").expect(200);
        org.scim().delete("/Users/" + second).expect(204);
        assertThat(org.admin()
                        .put("/security/brake", "{\"percent\":101}")
                        .expect(400)
                        .json()
                        .path("message")
                        .asText())
                .contains("100");
    }

    /** Each sends a part only; what the others sent must not be put back to what it was when a request began. */
    @Test
    void partsOfSettingsThatAreChangedAtOnceAllHold() throws Exception {
        List<String> bodies = List.of("\"floor\":%d", "\"percent\":%d", "\"window\":\"PT%dM\"");
        List<String> signOn = List.of("\"entityId\":\"e%d\"", "\"signOnUrl\":\"u%d\"");
        ExecutorService threads = Executors.newFixedThreadPool(5);
        for (int round = 1; round <= 20; round++) {
            int number = round;
            List<Callable<Integer>> calls = new ArrayList<>();
            bodies.forEach(body -> calls.add(() -> org.admin()
                    .put("/security/brake", "{" + body.formatted(number) + "}")
                    .status()));
            signOn.forEach(body -> calls.add(() -> org.admin()
                    .put("/security/sso", "{" + body.formatted(number) + "}")
                    .status()));
            for (Future<Integer> each : threads.invokeAll(calls)) {
                assertThat(each.get()).isEqualTo(200);
            }
            JsonNode brake = org.admin().get("/security/brake").expect(200).json();
            assertThat(List.of(
                            brake.path("floor").asText(),
                            brake.path("percent").asText(),
                            brake.path("window").asText()))
                    .containsExactly(String.valueOf(number), String.valueOf(number), "PT" + number + "M");
            JsonNode sso = org.admin().get("/security/sso").expect(200).json();
            assertThat(sso.path("entityId").asText() + sso.path("signOnUrl").asText())
                    .isEqualTo("e" + number + "u" + number);
        }
        threads.shutdown();
    }

    @Test
    void strictModeIsNotTakenForOnWhileSingleSignOnIsOff() {
        TestOrganization fresh = service.organizationWithoutScim(RuleSet.SPLIT);
        for (String body : List.of("{\"strict\":true}", "{\"enabled\":false,\"strict\":true}")) {
            assertThat(fresh.admin().put("/security/sso", body).expect(400).body())
                    .contains("while SSO is off", "Send");
        }
        fresh.admin().put("/security/sso", "{\"enabled\":true,\"strict\":true}").expect(200);
        JsonNode off = fresh.admin()
                .put("/security/sso", "{\"enabled\":false}")
                .expect(200)
                .json();
        assertThat(off.path("strict").asBoolean()).isFalse();
    }

    @Test
    void holdsMoreThanTheBudgetHoweverManyComeAtOnce() throws Exception {
        org.admin().put("/security/brake", "{\"percent\":0,\"floor\":3}").expect(200);
        List<String> people = IntStream.range(0, 12)
                .mapToObj(i -> org.userId("crowd" + i + "@x.io"))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(12);
        List<Callable<Integer>> calls = people.stream()
                .map(id -> (Callable<Integer>)
                        () -> org.scim().delete("/Users/" + id).status())
                .toList();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> each : threads.invokeAll(calls)) {
            statuses.add(each.get());
        }
        threads.shutdown();
        assertThat(statuses).filteredOn(status -> status == 204).hasSize(3);
        assertThat(statuses).filteredOn(status -> status == 503).hasSize(9);
        JsonNode deletions = org.admin()
                .get("/security/brake")
                .expect(200)
                .json()
                .path("use")
                .path(1);
        assertThat(deletions.toString()).isEqualTo("{\"kind\":\"DELETION\",\"applied\":3,\"budget\":3,\"held\":9}");
    }

    @Test
    void releasesHoldsAgainAndDismissesWhatIsNamed() {
        org.admin().put("/security/brake", "{\"percent\":0,\"floor\":0}").expect(200);
        String person = org.userId("named@x.io");
        org.scim().delete("/Users/" + person).expect(503);
        String id = org.admin()
                .get("/security/brake/held")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        String ids = "{\"ids\":[\"" + id + "\"]}";
        assertThat(org.admin()
                        .post("/security/brake/held/release", ids)
                        .expect(200)
                        .json()
                        .path("released")
                        .asInt())
                .isEqualTo(1);
        assertThat(org.admin()
                        .post("/security/brake/held/hold", ids)
                        .expect(200)
                        .json()
                        .path("items")
                        .path(0)
                        .path("releasedAt")
                        .isNull())
                .isTrue();
        org.scim().delete("/Users/" + person).expect(503);
        assertThat(org.admin()
                        .post("/security/brake/held/dismiss", ids)
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        org.admin().post("/security/brake/held/hold", ids).expect(404);
        org.admin().post("/security/brake/held/dismiss", "{\"ids\":[]}").expect(400);
        org.admin().post("/security/brake/held/release", "{\"ids\":[1]}").expect(400);
    }

    @Test
    void tellsThePastAndUndoesACycle() {
        String id = org.userId("past@x.io");
        JsonNode entry = org.admin()
                .get("/provisioning-log?limit=1")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        String before = org.admin()
                .get("/directory/users/" + id + "/timeline")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("at")
                .asText();
        org.scim()
                .patch("/Users/" + id, EntraDialect.RFC.replace(Map.of("displayName", "Later")))
                .expect(200);
        JsonNode past = org.admin()
                .get("/directory/users/" + id + "/as-of?at=" + before)
                .expect(200)
                .json();
        assertThat(past.path("state").toString()).contains("User past@x.io").doesNotContain("Later");
        String cycle = entry.path("cycle").asText();
        JsonNode plan =
                org.admin().get("/cycles/" + cycle + "/undo").expect(200).json();
        assertThat(plan.path("applied").asBoolean()).isFalse();
        assertThat(plan.path("steps").findValuesAsText("id")).contains(id);
        JsonNode done =
                org.admin().post("/cycles/" + cycle + "/undo", "").expect(200).json();
        assertThat(done.path("applied").asBoolean()).isTrue();
        org.scim().get("/Users/" + id).expect(404);
        org.admin().get("/cycles/none/undo").expect(404);
    }

    @Test
    void aTimeBeyondAllTimesIsAnswered() {
        String id = org.userId("time@x.io");
        for (String time : List.of("+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z")) {
            boolean future = time.startsWith("+");
            String encoded = TestOrganization.formEncoded(time);
            JsonNode past = org.admin()
                    .get("/directory/users/" + id + "/as-of?at=" + encoded)
                    .expect(200)
                    .json();
            assertThat(past.path("state").isNull()).isEqualTo(!future);
            org.admin().get("/provisioning-log?from=" + encoded).expect(200);
            org.admin().get("/provisioning-log?to=" + encoded).expect(200);
            for (String operator : List.of("gt", "ge", "lt", "le", "eq", "ne")) {
                int found = org.findUsers(
                                "userName eq \"time@x.io\" and meta.created " + operator + " \"" + time + "\"")
                        .path("totalResults")
                        .asInt();
                boolean before = operator.startsWith("l") || operator.equals("ne");
                boolean after = operator.startsWith("g") || operator.equals("ne");
                assertThat(found).as(operator + " " + time).isEqualTo((future ? before : after) ? 1 : 0);
            }
        }
    }

    @Test
    void whatIsAsDeepAsABodyMayBeHasAHistoryToo() {
        int levels = Limits.STANDARD.jsonDepth() - 1;
        String deep = "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
        String id = org.scim()
                .post("/Users", "{\"userName\":\"deep@x.io\",\"urn:x:deep\":" + deep + "}")
                .expect(201)
                .json()
                .path("id")
                .asText();
        JsonNode past =
                org.admin().get("/directory/users/" + id + "/as-of").expect(200).json();
        assertThat(past.path("state").path("resource").path("userName").asText())
                .isEqualTo("deep@x.io");
        org.admin().get("/directory/users/" + id).expect(200);
        org.admin().get("/directory/users/" + id + "/timeline").expect(200);
    }
}
