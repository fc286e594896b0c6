package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/**
 * Whole requests made of parts that belong together and parts that do not. None is answered by a fault of ours, and what
 * is stored stays consistent. {@code -Drequests=100000} runs as many, {@code -Drequests.seed} others.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(RunningServices.class)
final class RandomRequestsTest {
    private static final List<String> NAMES = List.of(
            "userName",
            "displayName",
            "active",
            "emails",
            "emails[type eq \"work\"].value",
            "name.familyName",
            "externalId",
            "members",
            "members[value eq \"x\"]",
            "meta.created",
            "meta",
            "id",
            "schemas",
            "groups",
            "roles",
            "password",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
            "urn:ietf:params:scim:schemas:core:2.0:User:userName",
            "nonsense",
            "a.b.c",
            "phoneNumbers",
            "addresses[type eq \"home\"].region",
            "",
            "$ref");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "true",
            "False",
            "a@x.io",
            "A@X.IO",
            "\u00df\u0130\u01c5",
            "\ud83d\ude00\u0301",
            "'; drop table users; --",
            "\\",
            "\"",
            "%",
            "{0}",
            "?",
            "Administrators",
            "split_administrators",
            "2026-05-13T04:42:34Z",
            "+999999999-12-31T23:59:59Z",
            "\u0001\u007f\u2028",
            "x".repeat(3_000));
    private static final List<String> OPERATORS =
            List.of("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le", "pr", "and", "is");

    private final Random random = new Random(Long.getLong("requests.seed", 20_261_126L));
    private final TestOrganization org;
    private final TestOrganization other;
    private final List<String> ids = new ArrayList<>(List.of("none", "..", "%", "a'b", "\u00e9", "0"));

    RandomRequestsTest(TestDatabase database, RunningServices.Shared services) {
        this.org = services.on(database).organization();
        this.other = services.on(database).organization();
    }

    @Test
    void noneIsAFaultOfOurs() {
        String theirs = other.userId("theirs@x.io");
        String theirGroup = other.groupId("Theirs");
        JsonNode before = other.readUser(theirs);
        ids.add(theirs);
        ids.add(theirGroup);
        for (int user = 0; user < 4; user++) {
            ids.add(org.userId("u" + user + "@x.io"));
            ids.add(org.groupId("G" + user));
        }
        for (int number = 0; number < Integer.getInteger("requests", 200); number++) {
            request();
        }
        assertThat(other.readUser(theirs)).isEqualTo(before);
        assertThat(other.members(theirGroup)).isEmpty();
        countsAgree();
    }

    private void request() {
        String method = pick(List.of("GET", "GET", "POST", "POST", "PUT", "PATCH", "PATCH", "PATCH", "DELETE"));
        boolean scim = random.nextInt(4) > 0;
        String target = scim ? scimTarget(method) : adminTarget();
        String body = method.equals("GET") || method.equals("DELETE") ? null : body(method, scim);
        Wire wire = scim ? org.scim() : org.admin();
        if (random.nextInt(10) == 0) {
            wire = wire.with("If-Match", pick(List.of("*", "W/\"1\"", "\"x\"", "", "W/\"99999999999999999999\"")));
        }
        Wire.Answer answer = wire.send(method, target, body);
        boolean ours = answer.status() >= 500 && answer.status() != 501 && answer.header("Retry-After") == null;
        assertThat(ours).as("%s %s %s: %s", method, target, body, answer).isFalse();
        if (!answer.body().isEmpty()) {
            remember(answer.json());
        }
    }

    private void remember(JsonNode json) {
        String id = json.path("id").asText();
        if (!id.isEmpty() && ids.size() < 60) {
            ids.add(id);
        }
    }

    private String scimTarget(String method) {
        String collection = pick(List.of("/Users", "/Groups", "/Users", "/Groups", "/Bulk", "/.search", "/Me"));
        boolean one = !method.equals("POST") && !collection.equals("/Bulk");
        String path = one && random.nextInt(5) > 0 ? collection + "/" + encoded(pick(ids)) : collection;
        return path + query();
    }

    private String adminTarget() {
        String id = encoded(pick(ids));
        return pick(List.of(
                        "/users",
                        "/groups",
                        "/users/" + id,
                        "/groups/" + id,
                        "/directory/users",
                        "/directory/users/" + id,
                        "/directory/users/" + id + "/timeline",
                        "/directory/groups/" + id,
                        "/directory/groups/" + id + "/members",
                        "/directory/groups/" + id + "/timeline",
                        "/directory/users/" + id + "/as-of",
                        "/provisioning-log",
                        "/provisioning-log/" + id,
                        "/cycles/1/undo",
                        "/security/brake",
                        "/security/brake/held",
                        "/security/scim/tokens/" + id,
                        "/why-not"))
                + query();
    }

    private String query() {
        if (random.nextInt(3) == 0) {
            return "";
        }
        String parameter = pick(List.of(
                "filter",
                "filter",
                "filter",
                "sortBy",
                "startIndex",
                "count",
                "cursor",
                "attributes",
                "excludedAttributes",
                "query",
                "status",
                "limit",
                "after",
                "group_id",
                "at",
                "from",
                "subject"));
        String value = parameter.equals("filter")
                ? filter(3)
                : pick(List.of(text(), pick(NAMES), String.valueOf(random.nextInt()), "bmV4dF9fMQ", pick(ids)));
        return "?" + parameter + "=" + encoded(value) + (random.nextInt(4) == 0 ? "&count=1&cursor" : "");
    }

    private String filter(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return pick(List.of("(", "", "not ("))
                    + filter(depth - 1)
                    + pick(List.of(" and ", " or ", ") and (", ""))
                    + filter(depth - 1)
                    + pick(List.of(")", ""));
        }
        String value = pick(List.of(
                "\"" + text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"",
                text(),
                "true",
                "null",
                "1e99",
                "-0.5",
                "\"" + pick(ids) + "\""));
        return pick(NAMES) + " " + pick(OPERATORS) + " " + value;
    }

    private String body(String method, boolean scim) {
        if (random.nextInt(15) == 0) {
            return pick(List.of("", "null", "[]", "{", "7", "\"x\"", "{\"a\":1e400}", "\ufeff{}"));
        }
        if (!scim) {
            ObjectNode body = object(List.of("name", "email", "status", "2fa", "groups", "description", "id"), 3);
            return random.nextInt(3) == 0
                    ? "[{\"op\":\"add\",\"path\":\"/groups/" + random.nextInt(3) + "\",\"value\":{\"id\":\"" + pick(ids)
                            + "\"}}]"
                    : body.toString();
        }
        if (!method.equals("PATCH")) {
            ObjectNode body = object(NAMES, 4);
            body.put("userName", "r" + random.nextInt(40) + "@x.io").put("displayName", "R" + random.nextInt(40));
            if (random.nextBoolean()) {
                body.set("members", members());
            }
            return body.toString();
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:PatchOp");
        ArrayNode operations = body.putArray("Operations");
        for (int count = random.nextInt(3); count >= 0; count--) {
            ObjectNode operation =
                    operations.addObject().put("op", pick(List.of("add", "Replace", "remove", "Add", "x")));
            if (random.nextInt(4) > 0) {
                operation.put("path", pick(NAMES));
            }
            if (random.nextInt(4) > 0) {
                operation.set("value", random.nextInt(3) == 0 ? members() : value(2));
            }
        }
        return body.toString();
    }

    private ArrayNode members() {
        ArrayNode members = JsonNodeFactory.instance.arrayNode();
        for (int count = random.nextInt(4); count > 0; count--) {
            members.addObject().put("value", pick(ids));
        }
        return members;
    }

    private ObjectNode object(List<String> names, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int count = random.nextInt(5); count > 0; count--) {
            object.set(pick(names), value(depth - 1));
        }
        return object;
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> JsonNodeFactory.instance.nullNode();
            case 1 -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            case 2 -> JsonNodeFactory.instance.numberNode(random.nextLong());
            case 3 -> JsonNodeFactory.instance.numberNode(random.nextDouble() * 1e300);
            case 4 -> JsonNodeFactory.instance.textNode(pick(ids));
            case 5, 6 -> JsonNodeFactory.instance.textNode(text());
            case 7 -> object(List.of("value", "type", "primary", "display", "formatted", "manager", "x"), depth);
            default -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                for (int count = random.nextInt(4); count > 0; count--) {
                    array.add(value(depth - 1));
                }
                yield array;
            }
        };
    }

    private String text() {
        return pick(TEXTS);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the console counts is what SCIM shows. */
    private void countsAgree() {
        JsonNode groups = org.scim().get("/Groups?count=200").expect(200).json().path("Resources");
        assertThat(groups.size()).isPositive();
        for (JsonNode group : groups) {
            String id = group.path("id").asText();
            JsonNode row =
                    org.admin().get("/directory/groups/" + id).expect(200).json();
            assertThat(row.path("memberCount").asInt())
                    .as(row.toString())
                    .isEqualTo(group.path("members").size());
        }
        JsonNode users = org.scim().get("/Users?count=200").expect(200).json();
        assertThat(users.path("totalResults").asInt())
                .isEqualTo(users.path("Resources").size());
    }
}
