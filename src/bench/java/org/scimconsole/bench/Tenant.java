package org.scimconsole.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An organisation filled with people and groups over HTTP, and the requests about them as Entra sends them. */
final class Tenant {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final int AT_ONCE = 1000;

    private final String path;
    private final String token;
    private final String[] people;

    private Tenant(String path, String token, String[] people) {
        this.path = path;
        this.token = token;
        this.people = people;
    }

    /** Creates people in parallel; prints how fast that went. */
    static Tenant fill(URI service, String organization, String token, int size) throws Exception {
        Tenant tenant = new Tenant("/scim/v2/" + organization, token, new String[size]);
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            running.add(threads.submit(() -> {
                try (Wire wire = new Wire(service)) {
                    int number;
                    while ((number = next.getAndIncrement()) < size) {
                        tenant.people[number] = tenant.created(wire, tenant.createUser(number));
                    }
                }
                return null;
            }));
        }
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IOException(
                        "The organisation could not be filled: " + e.getCause().getMessage(), e);
            }
        }
        threads.shutdown();
        return tenant;
    }

    /** Makes a group of the first so many people. */
    String group(URI service, String name, int size) throws IOException {
        try (Wire wire = new Wire(service)) {
            String id = created(
                    wire,
                    post(
                            "/Groups",
                            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"" + name
                                    + "\"}"));
            for (int from = 0; from < size; from += AT_ONCE) {
                StringBuilder members = new StringBuilder();
                for (int i = from; i < Math.min(size, from + AT_ONCE); i++) {
                    members.append(i == from ? "" : ",")
                            .append("{\"value\":\"")
                            .append(people[i])
                            .append("\"}");
                }
                int status = wire.send(patch("/Groups/" + id, "add", "\"members\"", "[" + members + "]"));
                if (status != 204 && status != 200) {
                    throw new IOException("A group could not be filled: " + status + " " + wire.body());
                }
            }
            return id;
        }
    }

    byte[] createUser(long number) {
        return post("/Users", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                "externalId":"%1$d-ext","userName":"person%1$d@contoso.com","active":true,"displayName":"Person %1$d",
                "emails":[{"primary":true,"type":"work","value":"person%1$d@contoso.com"}],"title":"Engineer",
                "name":{"formatted":"Given %1$d Family","familyName":"Family","givenName":"Given %1$d"},
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Sales"}}""".formatted(number));
    }

    byte[] findUser(long number) {
        return get("/Users?filter=userName+eq+%22person" + Math.floorMod(number * 7919, people.length)
                + "%40contoso.com%22");
    }

    byte[] renameUser(long number) {
        return patch(
                "/Users/" + people[(int) Math.floorMod(number * 7919, (long) people.length)],
                "replace",
                "\"displayName\"",
                "\"Renamed " + number + "\"");
    }

    /** Adds and removes in turn, so that the group keeps its size. */
    byte[] changeMember(String group, int size, long number) {
        String person = people[size + (int) Math.floorMod(number / 2, (long) people.length - size)];
        String value = "[{\"value\":\"" + person + "\"}]";
        return patch("/Groups/" + group, number % 2 == 0 ? "add" : "remove", "\"members\"", value);
    }

    byte[] page(long startIndex, int count) {
        return get("/Users?startIndex=" + startIndex + "&count=" + count);
    }

    byte[] cursorPage(String cursor, int count) {
        return get("/Users?count=" + count + "&cursor=" + cursor);
    }

    byte[] readGroup(String group, boolean members) {
        return get("/Groups/" + group + (members ? "" : "?excludedAttributes=members"));
    }

    private byte[] get(String rest) {
        return Wire.request("GET", path + rest, token, "");
    }

    private byte[] post(String rest, String body) {
        return Wire.request("POST", path + rest, token, body);
    }

    private byte[] patch(String rest, String operation, String attribute, String value) {
        return Wire.request(
                "PATCH",
                path + rest,
                token,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\""
                        + operation + "\",\"path\":" + attribute + ",\"value\":" + value + "}]}");
    }

    private String created(Wire wire, byte[] request) throws IOException {
        int status = wire.send(request);
        Matcher id = ID.matcher(wire.body());
        if (status != 201 || !id.find()) {
            throw new IOException(status + " " + wire.body());
        }
        return id.group(1);
    }
}
