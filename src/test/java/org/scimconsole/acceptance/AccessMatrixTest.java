package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.server.http.Audience;
import org.scimconsole.server.http.RouteTable;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/** Every route and method, asked with every secret that must not open it. Generated from the routes themselves. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(RunningServices.class)
final class AccessMatrixTest {
    private final RunningService service;
    private final TestOrganization mine;
    private final TestOrganization theirs;

    AccessMatrixTest(TestDatabase database) {
        this.service = RunningService.start(database);
        this.mine = service.organization();
        this.theirs = service.organization();
    }

    @org.junit.jupiter.api.AfterEach
    void close() {
        service.close();
    }

    @Test
    void noSecretOfOneOrganisationOpensAnyPathOfAnother() {
        String user = theirs.userId("secret@x.io");
        String group = theirs.groupId("Secret");
        List<String> asked = new ArrayList<>();
        for (RouteTable.Route route : service.routes()) {
            if (route.audience() == Audience.PUBLIC) {
                continue;
            }
            for (String id : List.of(user, group)) {
                String target = route.path()
                        .replace("{organization}", theirs.id().value())
                        .replaceAll("\\{[a-z]+}", id);
                for (String secret : wrongSecrets(route)) {
                    ask(route, target, secret, asked);
                }
                if (route.audience() == Audience.ADMIN && target.contains(id)) {
                    Wire.Answer answer = send(route, target, mine.adminKey());
                    assertThat(answer.status())
                            .as(route.method() + " " + target + " with another organisation's key")
                            .isIn(400, 404, 409);
                    assertThat(answer.body()).doesNotContain("secret@x.io").doesNotContain("\"Secret\"");
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(200);
        assertThat(theirs.readUser(user).path("active").asBoolean()).isTrue();
        assertThat(theirs.scim()
                        .get("/Groups/" + group)
                        .expect(200)
                        .json()
                        .path("displayName")
                        .asText())
                .isEqualTo("Secret");
    }

    @Test
    void aRehearsalHasADoorOfItsOwn() {
        JsonNode begun =
                mine.admin().post("/security/rehearsal", "{}").expect(201).json();
        String token = begun.path("token").asText();
        String rehearsal = begun.path("id").asText();
        List<String> asked = new ArrayList<>();
        for (RouteTable.Route route : service.routes()) {
            if (route.audience() == Audience.PUBLIC) {
                continue;
            }
            String target = route.path().replaceAll("\\{(?!organization)[a-z]+}", "id");
            for (TestOrganization real : List.of(mine, theirs)) {
                ask(route, target.replace("{organization}", real.id().value()), token, asked);
            }
            if (route.audience() == Audience.SCIM) {
                for (String secret :
                        List.of(mine.scimToken(), theirs.scimToken(), mine.adminKey(), theirs.adminKey(), "")) {
                    ask(route, target.replace("{organization}", rehearsal), secret, asked);
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(200);
        Wire inside = mine.in(begun.path("baseUrl").asText(), token).scim();
        inside.get("/Users").expect(200);
        theirs.admin().delete("/security/rehearsal").expect(404);
        mine.admin().delete("/security/rehearsal").expect(200);
        inside.get("/Users").expect(401);
    }

    /** For SCIM: my token on their path, and each admin key; for the Admin API: each SCIM token; nothing at all for both. */
    private List<String> wrongSecrets(RouteTable.Route route) {
        return route.audience() == Audience.SCIM
                ? List.of(mine.scimToken(), mine.adminKey(), theirs.adminKey(), "", "spl_scim_")
                : List.of(mine.scimToken(), theirs.scimToken(), "", "spl_admin_");
    }

    private void ask(RouteTable.Route route, String target, String secret, List<String> asked) {
        Wire.Answer answer = send(route, target, secret);
        assertThat(answer.status()).as(route.method() + " " + target).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("secret@x.io").doesNotContain("organisation's");
        asked.add(route.method() + " " + target);
    }

    private Wire.Answer send(RouteTable.Route route, String target, String secret) {
        Wire wire = service.wire();
        Wire asking = secret.isEmpty() ? wire : wire.bearer(secret);
        boolean withBody = !route.method().equals("GET") && !route.method().equals("DELETE");
        return asking.with("Content-Type", withBody ? "application/json" : null)
                .send(route.method(), target, withBody ? "{\"displayName\":\"x\",\"userName\":\"x\"}" : null);
    }
}
