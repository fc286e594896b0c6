package org.scimconsole.entra.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.scim.ScimRequest;

/** The life of a user: made, found, read, refused twice, paged through, deleted. */
final class UserCheck {
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final Probe probe;
    private final String name;
    private final String externalId;
    private String id = "";

    UserCheck(Probe probe, String suffix) {
        this.probe = probe;
        this.name = "Check." + suffix + "@example.com";
        this.externalId = "Check." + suffix;
    }

    String id() {
        return id;
    }

    String path() {
        return "/Users/" + ScimRequest.encoded(id);
    }

    /** @return whether there is a user to go on with */
    boolean run() throws ApiException {
        Answer made = probe.post("/Users", body(name, externalId));
        id = made.id();
        if (!probe.require(
                Requirement.CREATES_USERS,
                made.status() == 201 && !id.isEmpty(),
                made,
                made.status() == 201 ? SeenPhrase.NO_ID.with() : SeenPhrase.STATUS.with(made.status()))) {
            return false;
        }
        readsBack();
        finds();
        Answer twice = probe.post("/Users", body(name.toUpperCase(Locale.ROOT), externalId + "b"));
        boolean refused =
                twice.status() == 409 && twice.body().path("scimType").asText().equals("uniqueness");
        probe.require(
                Requirement.REFUSES_DUPLICATE_USERS,
                refused,
                twice,
                SeenPhrase.STATUS_AND_TYPE.with(twice.status(), twice.body().path("scimType")));
        pages();
        return true;
    }

    private static String body(String userName, String externalId) {
        return """
                {'schemas':['urn:ietf:params:scim:schemas:core:2.0:User','urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
                 'externalId':'EXTERNAL','userName':'NAME','active':true,'displayName':'Check Person','title':'Tester',
                 'emails':[{'primary':true,'type':'work','value':'NAME'},{'type':'home','value':'home.NAME'}],
                 'phoneNumbers':[{'type':'work','value':'55555555555'}],'meta':{'resourceType':'User'},
                 'name':{'formatted':'Check Person','familyName':'Person','givenName':'Check'},'roles':[],
                 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'department':'Tests'}}
                """.replace("EXTERNAL", externalId).replace("NAME", userName);
    }

    private void readsBack() throws ApiException {
        Answer read = probe.get(path());
        JsonNode user = read.body();
        keeps(read, "userName", user.path("userName"), name);
        keeps(read, "externalId", user.path("externalId"), externalId);
        keeps(read, "displayName", user.path("displayName"), "Check Person");
        keeps(read, "name.familyName", user.path("name").path("familyName"), "Person");
        keeps(read, "phoneNumbers", user.path("phoneNumbers").path(0).path("value"), "55555555555");
        keeps(read, "department", user.path(ENTERPRISE).path("department"), "Tests");
        probe.require(
                Requirement.KEEPS_WHAT_IT_IS_SENT,
                user.path("active").isBoolean() && user.path("active").booleanValue(),
                read,
                SeenPhrase.IS.with("active", user.path("active")));
    }

    private void keeps(Answer read, String attribute, JsonNode value, String sent) {
        probe.require(
                Requirement.KEEPS_WHAT_IT_IS_SENT,
                value.asText().equals(sent),
                read,
                value.isMissingNode()
                        ? SeenPhrase.READS_BACK_AS_NOTHING.with(attribute, sent)
                        : SeenPhrase.READS_BACK_AS.with(attribute, sent, value));
    }

    private void finds() throws ApiException {
        found(Requirement.FINDS_USERS_BY_USER_NAME, "userName eq \"" + name + "\"");
        found(Requirement.FINDS_USERS_IGNORING_CASE, "userName eq \"" + name.toUpperCase(Locale.ROOT) + "\"");
        found(Requirement.FINDS_USERS_BY_EXTERNAL_ID, "externalId eq \"" + externalId + "\"");
        found(Requirement.FINDS_USERS_BY_EXTERNAL_ID, "externalId eq " + externalId);
        found(Requirement.FINDS_USERS_BY_WORK_EMAIL, "emails[type eq \"work\"].value eq \"" + name + "\"");
    }

    private void found(Requirement requirement, String filter) throws ApiException {
        Answer answer = probe.get("/Users", filter);
        boolean found = answer.status() == 200
                && answer.total() == 1
                && answer.first().path("id").asText().equals(id);
        probe.require(requirement, found, answer, SeenPhrase.STATUS_AND_TOTAL.with(answer.status(), answer.total()));
    }

    private void pages() throws ApiException {
        String filter = "&filter=" + ScimRequest.encoded("userName eq \"" + name + "\"");
        Answer first = probe.send(ScimRequest.get("/Users", "startIndex=1&count=1" + filter));
        boolean right = first.body().path("startIndex").asInt() == 1
                && first.body().path("itemsPerPage").asInt() == 1
                && first.body().path("Resources").size() == 1;
        probe.require(Requirement.PAGES_BY_INDEX, right, first, SeenPhrase.PAGE_OF_ONE.with());
        Answer second = probe.send(ScimRequest.get("/Users", "startIndex=2&count=1" + filter));
        probe.require(
                Requirement.PAGES_BY_INDEX,
                second.status() == 200
                        && second.total() == 1
                        && second.body().path("Resources").isEmpty(),
                second,
                SeenPhrase.PAGE_BEHIND.with());
        Answer none = probe.send(ScimRequest.get("/Users", "count=0" + filter));
        probe.require(
                Requirement.PAGES_BY_INDEX,
                none.status() == 200
                        && none.total() == 1
                        && none.body().path("Resources").isEmpty(),
                none,
                SeenPhrase.COUNT_OF_NONE.with());
    }

    void delete() throws ApiException {
        Answer deleted = probe.delete(path());
        probe.require(
                Requirement.DELETES_USERS, deleted.status() == 204, deleted, SeenPhrase.STATUS.with(deleted.status()));
        Answer gone = probe.get(path());
        probe.require(Requirement.DELETES_USERS, gone.status() == 404, gone, SeenPhrase.THEN_GET.with(gone.status()));
        Answer again = probe.delete(path());
        probe.require(
                Requirement.DELETES_USERS, again.status() == 404, again, SeenPhrase.SECOND_DELETE.with(again.status()));
        Answer found = probe.get("/Users", "externalId eq \"" + externalId + "\"");
        probe.require(Requirement.DELETES_USERS, found.total() == 0, found, SeenPhrase.FINDS_DELETED.with());
    }
}
