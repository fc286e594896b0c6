package org.scimconsole.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.scimconsole.model.OrganizationId;

/** An organisation of its own on a running service, with what is needed to talk to it as Entra and as an administrator. */
public final class TestOrganization {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningService service;
    private final OrganizationId id;
    private final String adminKey;
    private final String scimToken;

    TestOrganization(RunningService service, OrganizationId id, String adminKey, String scimToken) {
        this.service = service;
        this.id = id;
        this.adminKey = adminKey;
        this.scimToken = scimToken;
    }

    /** @return the organisation's id */
    public OrganizationId id() {
        return id;
    }

    /** @return the service it lives on */
    public RunningService service() {
        return service;
    }

    /** @return the admin API key in the clear */
    public String adminKey() {
        return adminKey;
    }

    /** @return the SCIM token in the clear; empty while SCIM is off */
    public String scimToken() {
        return scimToken;
    }

    /** @return the same organisation, spoken to with another SCIM token */
    public TestOrganization withToken(String token) {
        return new TestOrganization(service, id, adminKey, token);
    }

    /** @return the organisation as a rehearsal of it shows it */
    public TestOrganization in(String baseUrl, String token) {
        OrganizationId rehearsal = new OrganizationId(baseUrl.substring(baseUrl.lastIndexOf('/') + 1));
        return new TestOrganization(service, rehearsal, adminKey, token);
    }

    /** Sets Strict SSO and enables SCIM. @return the same organisation with its new token */
    public TestOrganization enabled(String identityProvider) {
        admin().put("/security/sso", "{\"enabled\":true,\"strict\":true,\"entityId\":\"https://sts.example/1\"}")
                .expect(200);
        return withToken(admin().post("/security/scim/enable", "{\"idp\":\"" + identityProvider + "\"}")
                .expect(200)
                .json()
                .path("token")
                .asText());
    }

    /** @return the wire to the SCIM base */
    public Wire scim() {
        return new Wire(service.port(), "/scim/v2/" + id.value()).bearer(scimToken);
    }

    /** @return the wire to the Admin API */
    public Wire admin() {
        return new Wire(service.port(), "/internal/api/v2").bearer(adminKey);
    }

    /** Creates a user as Entra does. */
    public JsonNode user(String userName) {
        return scim().post("/Users", userBody(userName)).expect(201).json();
    }

    /** Creates a user as Entra does; returns the id. */
    public String userId(String userName) {
        return user(userName).path("id").asText();
    }

    /** Creates a group as Entra does; returns the id. */
    public String groupId(String displayName) {
        return scim().post("/Groups", groupBody(displayName))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    /** @return the ids of a group's members, as SCIM shows them */
    public List<String> members(String groupId) {
        List<String> ids = new ArrayList<>();
        scim().get("/Groups/" + groupId)
                .expect(200)
                .json()
                .path("members")
                .forEach(member -> ids.add(member.path("value").asText()));
        return ids;
    }

    /** @return the user as SCIM shows it */
    public JsonNode readUser(String userId) {
        return scim().get("/Users/" + userId).expect(200).json();
    }

    /** @return what a filter on users finds; written onto the wire as Entra does */
    public JsonNode findUsers(String filter) {
        return scim().get("/Users?filter=" + formEncoded(filter)).expect(200).json();
    }

    /** @return what a filter on groups finds, without members, as Entra asks */
    public JsonNode findGroups(String filter) {
        return scim().get("/Groups?excludedAttributes=members&filter=" + formEncoded(filter))
                .expect(200)
                .json();
    }

    /** @return a user as Entra's default mapping sends it */
    public static String userBody(String userName) {
        ObjectNode user = JSON.createObjectNode();
        user.putArray("schemas")
                .add("urn:ietf:params:scim:schemas:core:2.0:User")
                .add("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User");
        user.put("externalId", "x-" + userName).put("userName", userName).put("active", true);
        user.put("displayName", "User " + userName);
        user.putArray("emails")
                .addObject()
                .put("primary", true)
                .put("type", "work")
                .put("value", userName);
        user.putObject("meta").put("resourceType", "User");
        user.putObject("name")
                .put("formatted", "Given Family")
                .put("familyName", "Family")
                .put("givenName", "Given");
        user.putArray("roles");
        return user.toString();
    }

    /** @return a group as Entra sends it, with its extra schema */
    public static String groupBody(String displayName) {
        ObjectNode group = JSON.createObjectNode();
        group.putArray("schemas")
                .add("urn:ietf:params:scim:schemas:core:2.0:Group")
                .add("http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group");
        group.put("externalId", "g-" + displayName).put("displayName", displayName);
        group.putObject("meta").put("resourceType", "Group");
        return group.toString();
    }

    /** @return text as Entra writes it into a query: {@code +} for spaces, quotes left raw, {@code %40} for an at sign */
    public static String formEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%22", "\"");
    }
}
