package org.scimconsole.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Requests as Entra sends them to one organisation. */
final class Entra {
    private final String path;
    private final String token;
    private final String[] people;

    /** @param people the ids of those who are there already */
    Entra(String organization, String token, String[] people) {
        this.path = "/scim/v2/" + organization;
        this.token = token;
        this.people = people;
    }

    byte[] createUser(long number) {
        return send("POST", "/Users", Population.resource(number));
    }

    byte[] findUser(long number) {
        return get("/Users?filter="
                + encoded("userName eq \"" + Population.userName(number * 7919 % people.length) + "\""));
    }

    byte[] findUserByExternalId(long number) {
        return get("/Users?filter="
                + encoded("externalId eq \"" + Population.externalId(number * 7919 % people.length) + "\""));
    }

    byte[] getUser(long number) {
        return get("/Users/" + people[(int) (number * 7919 % people.length)]);
    }

    byte[] renameUser(long number) {
        return patch(
                "/Users/" + people[(int) (number * 7919 % people.length)],
                "Replace",
                "displayName",
                "\"Renamed " + number + "\"");
    }

    byte[] addMember(String group, long person) {
        return patch("/Groups/" + group, "Add", "members", value(person));
    }

    byte[] removeMember(String group, long person) {
        return patch("/Groups/" + group, "Remove", "members", value(person));
    }

    byte[] page(long startIndex, int count) {
        return get("/Users?startIndex=" + startIndex + "&count=" + count);
    }

    byte[] cursorPage(String cursor, int count) {
        return get("/Users?count=" + count + "&cursor=" + encoded(cursor));
    }

    byte[] readGroup(String group, boolean members) {
        return get("/Groups/" + group + (members ? "" : "?excludedAttributes=members"));
    }

    private String value(long person) {
        return "[{\"value\":\"" + people[(int) (person % people.length)] + "\"}]";
    }

    private byte[] get(String rest) {
        return Wire.request("GET", path + rest, token, "");
    }

    private byte[] send(String method, String rest, String body) {
        return Wire.request(method, path + rest, token, body);
    }

    private byte[] patch(String rest, String operation, String attribute, String value) {
        return send(
                "PATCH",
                rest,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\""
                        + operation + "\",\"path\":\"" + attribute + "\",\"value\":" + value + "}]}");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
