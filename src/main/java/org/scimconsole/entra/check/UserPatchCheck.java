package org.scimconsole.entra.check;

import com.fasterxml.jackson.databind.JsonNode;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.scim.ScimRequest;

/** Entra's changes to a user, in both dialects; each is read back by GET, as the SCIM Validator does it. */
final class UserPatchCheck {

    private final Probe probe;
    private final String path;
    private final String suffix;

    UserPatchCheck(Probe probe, String path, String suffix) {
        this.probe = probe;
        this.path = path;
        this.suffix = suffix;
    }

    void run() throws ApiException {
        Answer plain = probe.patch(path, "[{'op':'replace','path':'displayName','value':'Check Plain'}]");
        if (!probe.require(
                Requirement.PATCHES_USERS,
                plain.status() == 200 || plain.status() == 204,
                plain,
                SeenPhrase.STATUS.with(plain.status()))) {
            return;
        }
        after(
                Requirement.TAKES_OPERATIONS_IN_ANY_CASE,
                "[{'op':'Replace','path':'displayName','value':'Check Capital'},{'op':'Add','path':'nickName','value':'Nick'}]",
                "/displayName",
                "Check Capital");
        after(
                Requirement.TAKES_A_PATHLESS_MAP_OF_PATHS,
                "[{'op':'replace','value':{'displayName':'Check Flat','name.givenName':'Dotted','"
                        + UserCheck.ENTERPRISE + ":costCenter':'CC'}}]",
                "/name/givenName",
                "Dotted");
        after(
                Requirement.PATCHES_ENTERPRISE_ATTRIBUTES,
                "[{'op':'Add','path':'" + UserCheck.ENTERPRISE + ":employeeNumber','value':'E1'}]",
                "/" + UserCheck.ENTERPRISE + "/employeeNumber",
                "E1");
        elements();
        manager();
        clears();
        renames();
        disables();
    }

    private Answer after(Requirement requirement, String operations, String pointer, String expected)
            throws ApiException {
        Answer patched = probe.patch(path, operations);
        Answer read = probe.get(path);
        String value = read.body().at(pointer).asText();
        boolean holds = patched.successful() && value.equals(expected);
        probe.require(requirement, holds, patched, SeenPhrase.AFTERWARDS.with(patched.status(), pointer, value));
        return read;
    }

    private void elements() throws ApiException {
        Answer read = after(
                Requirement.MAKES_ELEMENTS_BY_FILTER,
                """
                [{'op':'Add','path':'addresses[type eq \\'work\\'].streetAddress','value':'Street 1'},
                 {'op':'Replace','path':'addresses[type eq \\'work\\'].locality','value':'City'}]
                """.replace("\\'", "\\\""),
                "/addresses/0/streetAddress",
                "Street 1");
        JsonNode addresses = read.body().path("addresses");
        boolean one = addresses.size() == 1
                && addresses.path(0).path("locality").asText().equals("City")
                && addresses.path(0).path("type").asText().equals("work");
        probe.require(Requirement.MAKES_ELEMENTS_BY_FILTER, one, read, SeenPhrase.READS.with("addresses", addresses));

        probe.patch(path, "[{'op':'Replace','path':'emails[type eq \\\"work\\\"].value','value':'new@example.com'}]");
        Answer emails = probe.get(path);
        boolean work = false;
        boolean home = false;
        for (JsonNode email : emails.body().path("emails")) {
            work |= email.path("value").asText().equals("new@example.com");
            home |= email.path("value").asText().startsWith("home.");
        }
        probe.require(
                Requirement.LEAVES_OTHER_ELEMENTS_ALONE,
                work && home,
                emails,
                SeenPhrase.READS.with("emails", emails.body().path("emails")));
    }

    private void manager() throws ApiException {
        String manager = UserCheck.ENTERPRISE + ":manager";
        String id = path.substring(path.lastIndexOf('/') + 1);
        String pointer = "/" + UserCheck.ENTERPRISE + "/manager/value";
        after(
                Requirement.SETS_AND_CLEARS_THE_MANAGER,
                "[{'op':'Add','path':'" + manager + "','value':'" + id + "'}]",
                pointer,
                id);
        after(
                Requirement.SETS_AND_CLEARS_THE_MANAGER,
                "[{'op':'replace','path':'" + manager + "','value':{'value':''}}]",
                pointer,
                "");
    }

    private void clears() throws ApiException {
        after(Requirement.CLEARS_VALUES, "[{'op':'replace','path':'title','value':''}]", "/title", "");
        after(Requirement.CLEARS_VALUES, "[{'op':'replace','path':'nickName','value':null}]", "/nickName", "");
    }

    private void renames() throws ApiException {
        String renamed = "Check.renamed." + suffix + "@example.com";
        Answer read = after(
                Requirement.RENAMES_USERS_IN_PLACE,
                "[{'op':'replace','value':{'userName':'" + renamed + "'}}]",
                "/userName",
                renamed);
        probe.require(
                Requirement.RENAMES_USERS_IN_PLACE,
                ScimRequest.encoded(read.id()).equals(path.substring(path.lastIndexOf('/') + 1)),
                read,
                SeenPhrase.ID_IS_NOW.with(read.id()));
    }

    private void disables() throws ApiException {
        Answer patched = probe.patch(path, "[{'op':'Replace','path':'active','value':'False'}]");
        Answer read = probe.get(path);
        JsonNode active = read.body().path("active");
        probe.require(
                Requirement.KEEPS_INACTIVE_USERS_VISIBLE,
                read.status() == 200,
                read,
                SeenPhrase.GET_OF_INACTIVE.with(read.status()));
        if (read.status() == 200) {
            probe.require(
                    Requirement.DISABLES_BY_THE_TEXT_FALSE,
                    patched.successful() && active.isBoolean() && !active.booleanValue(),
                    patched.successful() ? read : patched,
                    SeenPhrase.PATCH_OF_ACTIVE.with(patched.status(), active));
        }
        Answer found = probe.get("/Users", "userName eq \"Check.renamed." + suffix + "@example.com\"");
        probe.require(
                Requirement.KEEPS_INACTIVE_USERS_VISIBLE,
                found.total() == 1,
                found,
                SeenPhrase.DOES_NOT_FIND_INACTIVE.with());
        probe.patch(path, "[{'op':'replace','path':'active','value':true}]");
    }
}
