package org.scimconsole.entra.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.scim.ScimRequest;

/** The life of a group and its members, in both dialects. */
final class GroupCheck {

    private final Probe probe;
    private final String name;
    private final String suffix;
    private final String first;

    /** @param first the id of a user to be a member */
    GroupCheck(Probe probe, String suffix, String first) {
        this.probe = probe;
        this.name = "Check-" + suffix;
        this.suffix = suffix;
        this.first = first;
    }

    void run() throws ApiException {
        Answer made = probe.post("/Groups", body("g" + suffix));
        if (!probe.require(
                Requirement.CREATES_GROUPS,
                made.status() == 201 && !made.id().isEmpty(),
                made,
                SeenPhrase.STATUS.with(made.status()))) {
            return;
        }
        String path = "/Groups/" + ScimRequest.encoded(made.id());
        finds(made.id());
        Answer twice = probe.post("/Groups", body("h" + suffix));
        probe.require(
                Requirement.REFUSES_DUPLICATE_GROUPS,
                twice.status() == 409,
                twice,
                SeenPhrase.STATUS.with(twice.status()));
        externalId(path);
        members(path);
        probe.delete(path);
    }

    private String body(String externalId) {
        return """
                {'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group','http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
                 'externalId':'EXTERNAL','displayName':'NAME','meta':{'resourceType':'Group'}}
                """.replace("EXTERNAL", externalId).replace("NAME", name);
    }

    private void finds(String id) throws ApiException {
        for (String asked : new String[] {name, name.toUpperCase(Locale.ROOT)}) {
            Answer found = probe.send(ScimRequest.get(
                    "/Groups",
                    "excludedAttributes=members&filter=" + ScimRequest.encoded("displayName eq \"" + asked + "\"")));
            probe.require(
                    Requirement.FINDS_GROUPS_BY_NAME,
                    found.total() == 1 && found.first().path("id").asText().equals(id),
                    found,
                    SeenPhrase.STATUS_AND_TOTAL.with(found.status(), found.total()));
        }
    }

    private void externalId(String path) throws ApiException {
        Answer patched = probe.patch(path, "[{'op':'replace','value':{'externalId':'i" + suffix + "'}}]");
        Answer read = probe.get(path);
        probe.require(
                Requirement.KEEPS_GROUP_EXTERNAL_IDS,
                read.body().path("externalId").asText().equals("i" + suffix),
                patched.successful() ? read : patched,
                SeenPhrase.READS.with("externalId", read.body().path("externalId")));
    }

    private void members(String path) throws ApiException {
        Answer second = probe.post(
                "/Users",
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'Check.second." + suffix
                        + "@example.com','displayName':'Check Second','active':true,'emails':[{'type':'work','primary':true,'value':'Check.second."
                        + suffix + "@example.com'}]}");
        String other = second.id();
        probe.patch(path, add(first));
        probe.patch(path, add(first));
        Answer added = probe.patch(path, add(other));
        Answer both = probe.get(path);
        probe.require(
                Requirement.ADDS_MEMBERS_ONCE,
                added.successful()
                        && both.body().path("members").size() == 2
                        && ids(both).equals(Set.of(first, other)),
                added.successful() ? both : added,
                SeenPhrase.ADDITIONS_LEAVE.with(both.body().path("members").size()));

        Answer excluded = probe.send(ScimRequest.get(path, "excludedAttributes=members"));
        probe.require(
                Requirement.LEAVES_MEMBERS_OUT_WHEN_ASKED,
                excluded.status() == 200 && !excluded.body().has("members"),
                excluded,
                SeenPhrase.MEMBERS_ARE_THERE.with());

        Answer removed =
                probe.patch(path, "[{'op':'Remove','path':'members','value':[{'$ref':null,'value':'" + first + "'}]}]");
        Answer left = probe.get(path);
        probe.require(
                Requirement.REMOVES_ONLY_THE_MEMBERS_NAMED,
                removed.successful() && ids(left).equals(Set.of(other)),
                removed.successful() ? left : removed,
                SeenPhrase.ONE_REMOVED.with(ids(left).size()));

        String byFilter = "[{'op':'remove','path':'members[value eq \\\"" + other + "\\\"]'}]";
        probe.patch(path, add(first));
        Answer filtered = probe.patch(path, byFilter);
        Answer again = probe.patch(path, byFilter);
        Answer last = probe.get(path);
        probe.require(
                Requirement.REMOVES_MEMBERS_BY_FILTER,
                filtered.successful() && again.successful() && ids(last).equals(Set.of(first)),
                again.successful() ? last : again,
                SeenPhrase.REMOVED_BY_FILTER.with(
                        filtered.status(), again.status(), ids(last).size()));
        probe.delete("/Users/" + ScimRequest.encoded(other));
    }

    private static String add(String id) {
        return "[{'op':'Add','path':'members','value':[{'$ref':null,'value':'" + id + "'}]}]";
    }

    private static Set<String> ids(Answer group) {
        Set<String> ids = new TreeSet<>();
        for (JsonNode member : group.body().path("members")) {
            ids.add(member.path("value").asText());
        }
        return ids;
    }
}
