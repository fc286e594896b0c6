package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.model.RuleSet;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/** Split's own wire format for users and groups, as the programs written for it rely on it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(RunningServices.class)
final class SplitAdminApiTest {
    private final TestOrganization org;

    SplitAdminApiTest(TestDatabase database, RunningServices.Shared services) {
        this.org = services.on(database).organizationWithoutScim(RuleSet.SPLIT);
    }

    private Wire api() {
        return org.admin().with("Content-Type", "application/json").with("Accept", "application/json");
    }

    private String invite(String email) {
        return api().post("/users", "{\"email\":\"" + email + "\"}")
                .expect(200)
                .json()
                .path("id")
                .asText();
    }

    private String group(String name) {
        return api().post("/groups", "{\"name\":\"" + name + "\",\"description\":\"Ops\"}")
                .expect(200)
                .json()
                .path("id")
                .asText();
    }

    @Test
    void invitesAPersonAsPendingWithTheLocalPartAsName() {
        JsonNode user = api().post("/users", "{\"email\":\"jane.doe@example.com\"}")
                .expect(200)
                .json();
        assertThat(user.path("type").asText()).isEqualTo("user");
        assertThat(user.path("name").asText()).isEqualTo("jane.doe");
        assertThat(user.path("email").asText()).isEqualTo("jane.doe@example.com");
        assertThat(user.path("status").asText()).isEqualTo("PENDING");
        assertThat(user.path("2fa").isBoolean()).isTrue();
        assertThat(user.path("groups").isArray()).isTrue();
        JsonNode read =
                api().get("/users/" + user.path("id").asText()).expect(200).json();
        assertThat(read).isEqualTo(user);
    }

    @Test
    void theConsolesListOfUsersIsOrderedByEachOfTheirStates() {
        api().put("/users/" + invite("a@example.com"), "{\"status\":\"DEACTIVATED\"}")
                .expect(200);
        invite("b@example.com");
        api().put("/users/" + invite("c@example.com"), "{\"status\":\"DEACTIVATED\"}")
                .expect(200);
        List<String> states = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api().get("/directory/users?sort=status&limit=2&cursor=" + cursor)
                    .expect(200)
                    .json();
            page.path("items").forEach(row -> states.add(row.path("status").asText()));
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        assertThat(states).containsExactly("ACTIVE", "DEACTIVATED", "DEACTIVATED", "PENDING");
    }

    @Test
    void refusesASecondInviteForTheSameEmail() {
        invite("twice@example.com");
        JsonNode error = api().post("/users", "{\"email\":\"Twice@example.com\"}")
                .expect(409)
                .json();
        assertThat(error.path("code").asInt()).isEqualTo(409);
        assertThat(error.path("message").asText()).contains("wice@example.com");
        assertThat(error.has("details")).isTrue();
        assertThat(error.path("transactionId").asText()).isNotEmpty();
    }

    @Test
    void listsEverybodyButPendingPeopleNewestFirst() {
        invite("pending@example.com");
        JsonNode list = api().get("/users").expect(200).json();
        assertThat(list.path("data").findValuesAsText("status")).isNotEmpty().doesNotContain("PENDING");
        assertThat(list.path("limit").asInt()).isEqualTo(50);
        assertThat(list.path("count").asInt()).isEqualTo(list.path("data").size());
        assertThat(list.has("nextMarker")).isTrue();
        assertThat(list.path("nextMarker").isNull()).isTrue();
        assertThat(list.path("previousMarker").isNull()).isTrue();
        assertThat(api().get("/users?status=PENDING")
                        .expect(200)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void pagesUsersByMarkersThatNeedNoEscaping() {
        List<String> invited = new ArrayList<>();
        for (int index = 0; index < 7; index++) {
            invited.add(0, invite("m" + index + "@example.com"));
        }
        List<String> seen = new ArrayList<>();
        String marker = null;
        String previous = null;
        do {
            JsonNode page = api().get("/users?limit=3&status=PENDING" + (marker == null ? "" : "&after=" + marker))
                    .expect(200)
                    .json();
            page.path("data").forEach(user -> seen.add(user.path("id").asText()));
            marker = page.path("nextMarker").isNull()
                    ? null
                    : page.path("nextMarker").asText();
            if (marker != null) {
                assertThat(marker).matches("[A-Za-z0-9_\\-]+");
            }
            previous = page.path("previousMarker").asText(null);
        } while (marker != null);
        assertThat(seen).isEqualTo(invited);
        JsonNode before = api().get("/users?limit=3&status=PENDING&before=" + previous)
                .expect(200)
                .json();
        assertThat(before.path("data").findValuesAsText("id")).isEqualTo(invited.subList(3, 6));
    }

    @Test
    void ignoresUnknownParametersAndRefusesLimitsOutOfRange() {
        api().get("/users?offset=50&limit=50").expect(200);
        api().get("/users?limit=0").expect(400);
        api().get("/users?limit=201").expect(400);
        api().get("/groups?limit=201").expect(400);
        api().get("/users?limit=200").expect(200);
        api().get("/users?status=SLEEPING").expect(400);
    }

    @Test
    void mergesAPartialPut() {
        String id = invite("put@example.com");
        JsonNode renamed =
                api().put("/users/" + id, "{\"name\":\"new_name\"}").expect(200).json();
        assertThat(renamed.path("name").asText()).isEqualTo("new_name");
        assertThat(renamed.path("email").asText()).isEqualTo("put@example.com");
        JsonNode full = api().put(
                        "/users/" + id,
                        "{\"id\":\"" + id
                                + "\",\"type\":\"user\",\"name\":\"full\",\"email\":\"put2@example.com\",\"2fa\":\"false\",\"status\":\"ACTIVE\",\"groups\":[]}")
                .expect(200)
                .json();
        assertThat(full.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(full.path("email").asText()).isEqualTo("put2@example.com");
        assertThat(api().put("/users/" + id, "{\"status\":\"DEACTIVATED\"}")
                        .expect(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("DEACTIVATED");
        api().put("/users/" + id, "{\"2fa\":true}").expect(400);
    }

    @Test
    void changesAUsersGroupsByJsonPatch() {
        String id = invite("patch@example.com");
        String first = group("First");
        String second = group("Second");
        api().patch("/users/" + id, add("/groups/0", first)).expect(200);
        api().patch("/users/" + id, add("/groups/-", second)).expect(200);
        JsonNode twice = api().patch("/users/" + id, add("/groups/-", second))
                .expect(200)
                .json();
        assertThat(twice.path("groups").findValuesAsText("id")).containsExactlyInAnyOrder(first, second);
        String atZero = api().get("/users/" + id)
                .json()
                .path("groups")
                .path(0)
                .path("id")
                .asText();
        String other = atZero.equals(first) ? second : first;
        api().patch(
                        "/users/" + id,
                        "[{\"op\":\"test\",\"path\":\"/groups/0/id\",\"value\":\"" + other
                                + "\"},{\"op\":\"remove\",\"path\":\"/groups/0\"}]")
                .expect(409);
        assertThat(api().get("/users/" + id).json().path("groups")).hasSize(2);
        JsonNode removed = api().patch(
                        "/users/" + id,
                        "[{\"op\":\"test\",\"path\":\"/groups/0/id\",\"value\":\"" + atZero
                                + "\"},{\"op\":\"remove\",\"path\":\"/groups/0\",\"value\":{\"id\":\"x\"}}]")
                .expect(200)
                .json();
        assertThat(removed.path("groups").findValuesAsText("id")).containsExactly(other);
        assertThat(api().patch("/users/" + id, add("/groups/0", "no-such-group"))
                        .status())
                .isIn(400, 404);
        api().patch("/users/" + id, "[{\"op\":\"add\",\"path\":\"/name\",\"value\":\"x\"}]")
                .expect(400);
        assertThat(api().get("/users/" + id).json().path("groups")).hasSize(1);
    }

    @Test
    void listsTheActiveMembersOfAGroup() {
        String group = group("Members");
        String id = invite("member@example.com");
        api().put("/users/" + id, "{\"status\":\"ACTIVE\"}").expect(200);
        api().patch("/users/" + id, add("/groups/0", group)).expect(200);
        JsonNode members = api().get("/users?group_id=" + group).expect(200).json();
        assertThat(members.path("data").findValuesAsText("email")).containsExactly("member@example.com");
    }

    @Test
    void deletesOnlyPendingPeople() {
        String id = invite("gone@example.com");
        assertThat(api().delete("/users/" + id).expect(200).body()).isEqualTo("true");
        api().get("/users/" + id).expect(404);
        String active = invite("stays@example.com");
        api().put("/users/" + active, "{\"status\":\"ACTIVE\"}").expect(200);
        JsonNode error = api().delete("/users/" + active).expect(400).json();
        assertThat(error.path("code").asInt()).isEqualTo(400);
        assertThat(error.path("message").asText()).containsIgnoringCase("deactivate");
    }

    @Test
    void listsGroupsByOffset() {
        group("Alpha");
        group("Beta");
        JsonNode all = api().get("/groups").expect(200).json();
        assertThat(all.path("offset").asInt()).isZero();
        assertThat(all.path("limit").asInt()).isEqualTo(50);
        assertThat(all.path("totalCount").asInt()).isEqualTo(3);
        assertThat(all.path("objects").findValuesAsText("name")).contains("Administrators", "Alpha", "Beta");
        JsonNode past = api().get("/groups?offset=10").expect(200).json();
        assertThat(past.path("objects")).isEmpty();
        assertThat(past.path("totalCount").asInt()).isEqualTo(3);
        JsonNode two = api().get("/groups?limit=2&offset=1").expect(200).json();
        assertThat(two.path("objects")).hasSize(2);
    }

    @Test
    void describesAdministratorsAsSplitDoes() {
        JsonNode first = api().get("/groups").expect(200).json().path("objects").path(0);
        assertThat(first.path("name").asText()).isEqualTo("Administrators");
        assertThat(first.path("description").asText()).isEqualTo("Grants access to advanced administrative features");
        assertThat(first.path("type").asText()).isEqualTo("group");
    }

    @Test
    void changesAndDeletesAGroup() {
        String id = group("Before");
        JsonNode changed =
                api().put("/groups/" + id, "{\"name\":\"After\"}").expect(200).json();
        assertThat(changed.path("name").asText()).isEqualTo("After");
        assertThat(changed.path("description").asText()).isEqualTo("Ops");
        assertThat(api().get("/groups/" + id).expect(200).json()).isEqualTo(changed);
        assertThat(api().delete("/groups/" + id).expect(200).body()).isEqualTo("true");
        api().get("/groups/" + id).expect(404);
    }

    @Test
    void answersAWrongKeyWith401InTheAdminShape() {
        JsonNode error =
                api().bearer("spl_admin_wrong").get("/users").expect(401).json();
        assertThat(error.path("code").asInt()).isEqualTo(401);
    }

    private static String add(String path, String group) {
        return "[{\"op\":\"add\",\"path\":\"" + path + "\",\"value\":{\"id\":\"" + group + "\",\"type\":\"group\"}}]";
    }

    @Test
    void refusesANameAndAnEmailThatAreNone() {
        String id = org.admin()
                .post("/users", "{\"email\":\"valid@x.io\"}")
                .expect(200)
                .json()
                .path("id")
                .asText();
        for (String body : List.of(
                "{\"name\":\"\"}",
                "{\"name\":\" \\t\"}",
                "{\"email\":\"\"}",
                "{\"email\":\"no address\"}",
                "{\"email\":\"a@b@c\"}",
                "{\"email\":\"@\"}")) {
            org.admin().put("/users/" + id, body).expect(400);
        }
        JsonNode user = org.admin().get("/users/" + id).expect(200).json();
        assertThat(user.path("name").asText()).isEqualTo("valid");
        assertThat(user.path("email").asText()).isEqualTo("valid@x.io");
        org.admin()
                .put("/users/" + id, "{\"email\":\"new@x.io\",\"name\":\"New\"}")
                .expect(200);
    }
}
