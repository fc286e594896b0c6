package org.scimconsole.entra.check;

import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.scim.ScimRequest;

/** What can be asked without making anything: the documents, empty look-ups, pages, nonsense. */
final class DiscoveryCheck {

    private final Probe probe;

    DiscoveryCheck(Probe probe) {
        this.probe = probe;
    }

    void run() throws ApiException {
        for (String type : new String[] {"/Users", "/Groups"}) {
            String attribute = type.equals("/Users") ? "userName" : "displayName";
            Answer nobody = probe.get(type, attribute + " eq \"8646d011-1693-4cd3-9ee6-0d7482ca2219\"");
            boolean empty = nobody.status() == 200
                    && nobody.total() == 0
                    && nobody.body().path("schemas").toString().contains("ListResponse");
            probe.require(
                    Requirement.ANSWERS_NOBODY_WITH_AN_EMPTY_LIST,
                    empty,
                    nobody,
                    SeenPhrase.STATUS.with(nobody.status()));
            Answer unknown = probe.get(type + "/8646d011-1693-4cd3-9ee6-0d7482ca2219");
            probe.require(
                    Requirement.ANSWERS_404_FOR_UNKNOWN_IDS,
                    unknown.status() == 404,
                    unknown,
                    SeenPhrase.STATUS.with(unknown.status()));
        }
        documents();
        nonsense();
    }

    private void documents() throws ApiException {
        Answer config = probe.get("/ServiceProviderConfig");
        boolean patch = config.body().path("patch").path("supported").asBoolean(false);
        probe.require(
                Requirement.DESCRIBES_ITSELF,
                config.status() == 200 && patch,
                config,
                config.status() == 200
                        ? SeenPhrase.PATCH_NOT_SUPPORTED.with()
                        : SeenPhrase.STATUS.with(config.status()));
        for (String path : new String[] {"/ResourceTypes", "/Schemas"}) {
            Answer list = probe.get(path);
            boolean isList = list.status() == 200
                    && list.total() >= 2
                    && list.body().path("Resources").isArray();
            probe.require(Requirement.DESCRIBES_ITSELF, isList, list, SeenPhrase.STATUS_OR_NO_LIST.with(list.status()));
        }
    }

    private void nonsense() throws ApiException {
        Answer broken = probe.send(ScimRequest.post("/Users", "{\"schemas\":[\"urn:ietf:"));
        probe.require(
                Requirement.REFUSES_BROKEN_JSON,
                broken.status() == 400,
                broken,
                SeenPhrase.STATUS.with(broken.status()));
        Answer filter = probe.get("/Users", "userName eq");
        boolean refused = filter.status() == 400
                && filter.body().path("scimType").asText().equals("invalidFilter");
        probe.require(Requirement.REFUSES_BROKEN_FILTERS, refused, filter, SeenPhrase.STATUS.with(filter.status()));
    }
}
