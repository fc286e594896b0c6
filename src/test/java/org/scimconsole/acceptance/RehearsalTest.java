package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.http.Timeouts;
import org.scimconsole.client.scim.HttpScimApi;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.client.scim.ScimRequest;
import org.scimconsole.entra.cycle.CycleSettings;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.cycle.TestJob;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantReader;
import org.scimconsole.model.PlainToken;
import org.scimconsole.model.RuleSet;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/** A rehearsal over HTTP: the simulator's whole cycle into it, read, adopted, dropped. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(RunningServices.class)
final class RehearsalTest {
    private static final CycleSettings SPLIT = CycleSettings.split().withParallelism(1);
    private static final String REHEARSAL = "/security/rehearsal";

    private final RunningService service;

    RehearsalTest(TestDatabase database, RunningServices.Shared services) {
        this.service = services.on(database);
    }

    /** An organisation with an invite, local groups that the sample tenant has too, and SCIM on. */
    private TestOrganization prepared() {
        TestOrganization bare = service.organizationWithoutScim(RuleSet.SPLIT);
        bare.admin().with("Content-Type", "application/json").post("/groups", "{\"name\":\"Engineering\"}");
        bare.admin()
                .put("/security/sso", "{\"enabled\":true,\"strict\":true,\"entityId\":\"https://sts.example/1\"}")
                .expect(200);
        String token = bare.admin()
                .post("/security/scim/enable", "{\"idp\":\"ENTRA_ID\"}")
                .expect(200)
                .json()
                .path("token")
                .asText();
        TestOrganization organization = bare.withToken(token);
        organization.userId("leaving@contoso.com");
        return organization;
    }

    private record Begun(String baseUrl, String token) {}

    private static Begun begin(TestOrganization organization) {
        JsonNode started =
                organization.admin().post(REHEARSAL, "{}").expect(201).json();
        return new Begun(started.path("baseUrl").asText(), started.path("token").asText());
    }

    private static HttpScimApi scim(String base, String token) throws Exception {
        return HttpScimApi.open(base, new PlainToken(token), Timeouts.usual());
    }

    private static String realBase(TestOrganization organization) {
        return "http://127.0.0.1:" + organization.service().port() + "/scim/v2/"
                + organization.id().value();
    }

    private static Tenant contoso() throws Exception {
        return new TenantReader().read(Path.of("assets/contoso.json"));
    }

    /** Whatever the Admin API and SCIM tell of the organisation, to the letter. */
    private static List<String> everything(TestOrganization organization) {
        List<String> answers = new ArrayList<>();
        for (String path : List.of(
                "/directory/users?limit=200",
                "/directory/users?limit=200&status=DELETED",
                "/directory/groups?limit=200",
                "/directory/overview",
                "/directory/heartbeat",
                "/provisioning-log?probes=true&limit=200",
                "/security/brake/held",
                "/security/sso")) {
            answers.add(organization.admin().get(path).expect(200).body());
        }
        for (JsonNode group :
                organization.admin().get("/directory/groups?limit=200").json().path("items")) {
            answers.add(organization
                    .admin()
                    .get("/directory/groups/" + group.path("id").asText() + "/members?limit=200")
                    .expect(200)
                    .body());
        }
        return answers;
    }

    /** Who and what is in the organisation, without ids, times and versions. */
    private static List<String> seen(TestOrganization organization) {
        List<String> seen = new ArrayList<>();
        organization
                .admin()
                .get("/directory/users?limit=200")
                .json()
                .path("items")
                .forEach(user -> seen.add(without(user)));
        for (JsonNode group :
                organization.admin().get("/directory/groups?limit=200").json().path("items")) {
            List<String> members = new ArrayList<>();
            organization
                    .admin()
                    .get("/directory/groups/" + group.path("id").asText() + "/members?limit=200")
                    .json()
                    .path("items")
                    .forEach(member -> members.add(member.path("displayName").asText()));
            members.sort(null);
            seen.add(without(group) + " " + members);
        }
        seen.sort(null);
        return seen;
    }

    private static String without(JsonNode row) {
        ObjectNode copy = row.deepCopy();
        copy.remove(List.of("id", "createdAt", "updatedAt", "version"));
        if (copy.path("link") instanceof ObjectNode link) {
            link.remove("since");
        }
        return copy.toString().replaceAll("org-\\d+", "org");
    }

    @Test
    void aWholeCycleLeavesTheOrganisationAsItIsAndAdoptingItEqualsADirectCycle() throws Exception {
        Tenant tenant = contoso();
        TestOrganization direct = prepared();
        TestOrganization rehearsed = prepared();
        Begun begun = begin(rehearsed);
        rehearsed.admin().get("/directory/overview").expect(200);
        service.directory().store().flush();
        List<String> before = everything(rehearsed);
        List<String> seenBefore = seen(rehearsed);
        TestJob job;
        CycleSummary summary;
        Redirected provider = new Redirected();
        try (HttpScimApi api = scim(begun.baseUrl(), begun.token())) {
            provider.to = api;
            job = new TestJob(provider);
            summary = job.play(tenant, SPLIT);
        }
        service.directory().store().flush();
        assertThat(everything(rehearsed)).isEqualTo(before);

        TestJob directJob;
        try (HttpScimApi api = scim(realBase(direct), direct.scimToken())) {
            directJob = new TestJob(api);
            assertThat(directJob.play(tenant, SPLIT).toString()).isEqualTo(summary.toString());
        }
        assertThat(job.failures()).isEqualTo(directJob.failures()).hasSize(2);

        JsonNode status = rehearsed.admin().get(REHEARSAL).expect(200).json();
        List<String> difference = difference(rehearsed);
        assertThat(difference).contains("GROUP LINKED Engineering");
        assertThat(difference).isEqualTo(changed(seenBefore, direct));
        assertThat(status.path("refused").asInt()).isEqualTo(2);
        assertThat(status.path("token").isMissingNode()).isTrue();

        JsonNode adopted =
                rehearsed.admin().post(REHEARSAL + "/adopt", "{}").expect(200).json();
        assertThat(adopted.path("joined").asInt())
                .isEqualTo(status.path("joined").asInt());
        assertThat(seen(rehearsed)).isEqualTo(seen(direct));
        assertThat(rehearsed
                        .admin()
                        .get(REHEARSAL)
                        .expect(200)
                        .json()
                        .path("underWay")
                        .asBoolean(true))
                .isFalse();

        // Pointed at the real URL, the provider finds everybody under the ids that it was given.
        try (HttpScimApi api = scim(realBase(rehearsed), rehearsed.scimToken())) {
            provider.to = api;
            Tenant later = tenant.withUser(id(tenant, "alex.wilber"), user -> user.withAccountEnabled(false));
            CycleSummary second = job.play(later, SPLIT);
            assertThat(second.failed()).isZero();
            assertThat(second.disabled()).isEqualTo(1);
            assertThat(second.created()).isZero();
        }
        assertThat(rehearsed
                        .admin()
                        .get("/directory/users?query=alex.wilber&status=DEACTIVATED")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    private static String id(Tenant tenant, String alias) {
        return tenant.users().values().stream()
                .filter(user -> user.userPrincipalName().startsWith(alias))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void tellsWhatIsWrongAndLetsNobodyElseIn() {
        TestOrganization organization = prepared();
        assertThat(organization.admin().get(REHEARSAL).expect(200).body()).isEqualTo("{\"underWay\":false}");
        for (String path : List.of(REHEARSAL + "/difference")) {
            organization.admin().get(path).expect(404);
        }
        organization.admin().post(REHEARSAL + "/adopt", "{}").expect(404);
        organization.admin().delete(REHEARSAL).expect(404);
        organization.admin().post(REHEARSAL, "{\"life\":\"P31D\"}").expect(400);
        organization.admin().post(REHEARSAL, "{\"idp\":\"PING\"}").expect(400);
        Begun begun = begin(organization);
        assertThat(organization.admin().post(REHEARSAL, "{}").expect(409).body())
                .contains("under way since");
        assertThat(organization.admin().get(REHEARSAL).expect(200).body()).doesNotContain(begun.token());

        Wire inside = organization.in(begun.baseUrl(), begun.token()).scim();
        inside.get("/Users?filter=" + TestOrganization.formEncoded("userName eq \"leaving@contoso.com\""))
                .expect(200);
        String created = inside.post("/Users", TestOrganization.userBody("rehearsed@contoso.com"))
                .expect(201)
                .json()
                .path("meta")
                .path("location")
                .asText();
        assertThat(created).startsWith(begun.baseUrl());
        assertThat(inside.post("/Groups", TestOrganization.groupBody("A name of twenty-five chars"))
                        .expect(400)
                        .body())
                .contains("25 characters");
        JsonNode refused = organization
                .admin()
                .get(REHEARSAL + "/difference?part=refused")
                .expect(200)
                .json();
        assertThat(refused.path("items").get(0).path("rule").asText()).isEqualTo("GROUP_NAME_LENGTH");
        organization.admin().get(REHEARSAL + "/difference?part=nobody").expect(400);

        inside.bearer(organization.scimToken()).get("/Users").expect(401);
        organization.withToken(begun.token()).scim().get("/Users").expect(401);
        organization.admin().bearer(begun.token()).get("/organization").expect(401);
        organization.admin().delete(REHEARSAL).expect(200);
        inside.get("/Users").expect(401);
        assertThat(organization
                        .findUsers("userName eq \"rehearsed@contoso.com\"")
                        .path("totalResults")
                        .asInt())
                .isZero();
    }

    @Test
    void refusesToOverwriteWhatMovedOnUnlessTold() {
        TestOrganization organization = prepared();
        Begun begun = begin(organization);
        TestOrganization inside = organization.in(begun.baseUrl(), begun.token());
        inside.userId("both@contoso.com");
        inside.userId("only@contoso.com");
        String real = organization.userId("both@contoso.com");
        assertThat(organization
                        .admin()
                        .post(REHEARSAL + "/adopt", "{\"movedOn\":\"REFUSES\"}")
                        .expect(409)
                        .body())
                .contains("User both@contoso.com");
        JsonNode adopted = organization
                .admin()
                .post(REHEARSAL + "/adopt", "{\"movedOn\":\"STAYS\"}")
                .expect(200)
                .json();
        assertThat(adopted.path("users").asInt()).isEqualTo(1);
        assertThat(adopted.path("kept").get(0).path("reason").asText()).isEqualTo("NAME_TAKEN");
        assertThat(organization.readUser(real).path("userName").asText()).isEqualTo("both@contoso.com");
    }

    @Test
    void countsTheRequestsOfARehearsalByThemselves() throws InterruptedException {
        TestOrganization organization = prepared();
        Begun begun = begin(organization);
        organization
                .in(begun.baseUrl(), begun.token())
                .scim()
                .get("/Users?count=0")
                .expect(200);
        String counted = "scim_requests_total{audience=\"rehearsal\",method=\"GET\",status=\"200\"}";
        // A request is counted once its answer is on the way.
        Instant patience = Instant.now().plusSeconds(20);
        while (!service.wire().get("/metrics").expect(200).body().contains(counted)) {
            assertThat(Instant.now()).isBefore(patience);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static List<String> difference(TestOrganization organization) {
        List<String> rows = new ArrayList<>();
        for (String part : List.of("users", "groups", "joined", "left")) {
            String next = "";
            do {
                JsonNode page = organization
                        .admin()
                        .get(REHEARSAL + "/difference?limit=50&part=" + part
                                + (next.isEmpty() ? "" : "&cursor=" + next))
                        .expect(200)
                        .json();
                for (JsonNode row : page.path("items")) {
                    rows.add(
                            row.has("group")
                                    ? row.path("name").asText() + " "
                                            + row.path("kind").asText() + " "
                                            + row.path("group").asText()
                                    : row.path("type").asText() + " "
                                            + row.path("kind").asText() + " "
                                            + row.path("name").asText());
                }
                next = page.path("nextCursor").asText("");
                next = next.equals("null") ? "" : next;
            } while (!next.isEmpty());
        }
        rows.sort(null);
        return rows;
    }

    /** What a direct cycle changed, read from what is there before and afterwards. */
    private static List<String> changed(List<String> before, TestOrganization after) {
        List<String> rows = new ArrayList<>();
        for (JsonNode user :
                after.admin().get("/directory/users?limit=200").json().path("items")) {
            if (before.stream()
                            .noneMatch(
                                    line -> line.contains(user.path("userName").asText()))
                    && user.path("managedBy").asText().equals("IDP")) {
                rows.add("USER CREATED " + user.path("displayName").asText());
            }
        }
        for (JsonNode group :
                after.admin().get("/directory/groups?limit=200").json().path("items")) {
            String name = group.path("name").asText();
            if (group.path("managedBy").asText().equals("IDP")) {
                boolean was = before.stream().anyMatch(line -> line.contains("\"name\":\"" + name + "\""));
                rows.add("GROUP " + (was ? "LINKED " : "CREATED ") + name);
            }
            for (JsonNode member : after.admin()
                    .get("/directory/groups/" + group.path("id").asText() + "/members?limit=200")
                    .json()
                    .path("items")) {
                if (before.stream()
                                .noneMatch(line ->
                                        line.contains(member.path("userName").asText()))
                        && !member.path("userName").asText().startsWith("admin@")) {
                    rows.add(member.path("displayName").asText() + " JOINED " + name);
                }
            }
        }
        rows.sort(null);
        return rows;
    }

    /** A provider whose Tenant URL can be changed while it remembers what it provisioned. */
    private static final class Redirected implements ScimApi {
        private @Nullable ScimApi to;

        @Override
        public HttpAnswer send(ScimRequest request) throws ApiException {
            return Objects.requireNonNull(to).send(request);
        }
    }
}
