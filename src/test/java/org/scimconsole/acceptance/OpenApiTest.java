package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.server.http.Audience;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;

/** The OpenAPI document says of the Admin API what the routes do, all of it and nothing else. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(RunningServices.class)
final class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final RunningService service;
    private final TestOrganization org;

    OpenApiTest(TestDatabase database, RunningServices.Shared services) {
        this.service = services.on(database);
        this.org = service.organization();
    }

    private JsonNode document() {
        return org.admin().get("/openapi.json").expect(200).json();
    }

    @Test
    void describesEveryRouteAndNoOther() {
        Set<String> described = new TreeSet<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(name -> {
                    if (METHODS.contains(name)) {
                        described.add(name.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        Set<String> served = service.routes().stream()
                .filter(route -> route.audience() == Audience.ADMIN)
                .map(route -> route.method() + " " + route.path().substring(Audience.ADMIN_PREFIX.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(served);
    }

    @Test
    void namesEachPathParameterAndResolvesEachReference() {
        JsonNode document = document();
        document.path("paths").properties().forEach(path -> {
            Set<String> inPath = new TreeSet<>();
            for (String segment : path.getKey().split("/", -1)) {
                if (segment.startsWith("{")) {
                    inPath.add(segment.substring(1, segment.length() - 1));
                }
            }
            assertThat(new TreeSet<>(path.getValue().path("parameters").findValuesAsText("name")))
                    .as(path.getKey())
                    .isEqualTo(inPath);
        });
        for (String reference : document.findValuesAsText("$ref")) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void describesTheMembersThatAnswersHave() {
        String user = org.userId("openapi@x.io");
        String group = org.groupId("OpenApi");
        org.service().directory().store().flush();
        requireMembers(
                "Organization", org.admin().get("/organization").expect(200).json());
        requireMembers(
                "SingleSignOn", org.admin().get("/security/sso").expect(200).json());
        JsonNode settings = org.admin().get("/security/scim").expect(200).json();
        requireMembers("ScimSettings", settings);
        requireMembers("ScimToken", settings.path("tokens").path(0));
        requireMembers(
                "SplitUser", org.admin().get("/users/" + user).expect(200).json());
        requireMembers("SplitUserList", org.admin().get("/users").expect(200).json());
        requireMembers(
                "SplitGroup", org.admin().get("/groups/" + group).expect(200).json());
        requireMembers("SplitGroupList", org.admin().get("/groups").expect(200).json());
        requireMembers(
                "UserDetail",
                org.admin().get("/directory/users/" + user).expect(200).json());
        JsonNode page = org.admin().get("/directory/users").expect(200).json();
        requireMembers("UserPage", page);
        requireMembers("UserRow", page.path("items").path(0));
        requireMembers(
                "GroupDetail",
                org.admin().get("/directory/groups/" + group).expect(200).json());
        requireMembers(
                "Overview", org.admin().get("/directory/overview").expect(200).json());
        JsonNode timeline = org.admin()
                .get("/directory/users/" + user + "/timeline")
                .expect(200)
                .json();
        requireMembers("ChangeEvent", timeline.path("items").path(0));
        JsonNode log = org.admin().get("/provisioning-log").expect(200).json();
        requireMembers("LogEntry", log.path("items").path(0));
        requireMembers(
                "LogEntryWithBodies",
                org.admin()
                        .get("/provisioning-log/"
                                + log.path("items").path(0).path("id").asText())
                        .expect(200)
                        .json());
        requireMembers("Error", org.admin().get("/users/none").expect(404).json());
    }

    private void requireMembers(String schema, JsonNode answer) {
        Set<String> described = new TreeSet<>();
        document()
                .at("/components/schemas/" + schema + "/properties")
                .fieldNames()
                .forEachRemaining(described::add);
        Set<String> sent = new TreeSet<>();
        answer.fieldNames().forEachRemaining(sent::add);
        assertThat(sent).as(schema).isEqualTo(described);
    }
}
