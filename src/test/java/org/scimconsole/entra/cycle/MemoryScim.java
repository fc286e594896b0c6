package org.scimconsole.entra.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.client.scim.ScimRequest;
import org.scimconsole.entra.mapping.TargetPath;

/** A small SCIM endpoint in memory, written apart from the service, so that the cycle is tested against someone else. */
public final class MemoryScim implements ScimApi {
    private static final Pattern EQ = Pattern.compile("(\\S+(?:\\[.*?])?\\S*) eq \"?(.*?)\"?");
    private final ObjectMapper json = new ObjectMapper();
    public final Map<String, ObjectNode> users = new TreeMap<>();
    public final Map<String, ObjectNode> groups = new TreeMap<>();
    public final List<ScimRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private @Nullable Function<ScimRequest, @Nullable HttpAnswer> fault;
    private int next;

    /** Answers before the endpoint itself does; null leaves it to the endpoint. */
    public void fault(@Nullable Function<ScimRequest, @Nullable HttpAnswer> answers) {
        fault = answers;
    }

    public static HttpAnswer answer(int status, String body) {
        return new HttpAnswer(status, "application/scim+json", null, body);
    }

    public ObjectNode user(String userName) {
        return users.values().stream()
                .filter(user -> user.path("userName").asText().equalsIgnoreCase(userName))
                .findFirst()
                .orElseThrow();
    }

    public ObjectNode group(String name) {
        return groups.values().stream()
                .filter(group -> group.path("displayName").asText().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow();
    }

    public List<String> writes() {
        return requests.stream()
                .filter(request -> !request.reads())
                .map(request -> request.line() + " " + request.body())
                .toList();
    }

    /** Puts a user in by hand, as an admin of the service would have. */
    public ObjectNode put(String userName) {
        ObjectNode user = json.createObjectNode().put("userName", userName).put("active", true);
        return store(users, user);
    }

    /** Puts a group in by hand. */
    public ObjectNode putGroup(String name) {
        return store(groups, json.createObjectNode().put("displayName", name));
    }

    @Override
    public synchronized HttpAnswer send(ScimRequest request) throws ApiException {
        requests.add(request);
        HttpAnswer early = fault == null ? null : fault.apply(request);
        if (early != null) {
            return early;
        }
        String[] parts = request.path().substring(1).split("/");
        Map<String, ObjectNode> all = parts[0].equals("Users") ? users : groups;
        if (parts.length == 2 && !all.containsKey(parts[1])) {
            return answer(404, "{\"status\":\"404\",\"detail\":\"not found\"}");
        }
        try {
            return switch (request.method()) {
                case "GET" -> parts.length == 2 ? answer(200, shown(all.get(parts[1]))) : list(all, request.query());
                case "POST" -> create(all, parts[0], (ObjectNode) json.readTree(request.body()));
                case "DELETE" -> {
                    all.remove(parts[1]);
                    groups.values().forEach(group -> members(group).remove(parts[1]));
                    yield answer(204, "");
                }
                default -> patch(Objects.requireNonNull(all.get(parts[1])), json.readTree(request.body()));
            };
        } catch (JsonProcessingException e) {
            return answer(400, "{\"detail\":\"no JSON\"}");
        }
    }

    /** Members by id, as a set the tests can ask. */
    public Map<String, String> members(ObjectNode group) {
        return memberSets.computeIfAbsent(group.path("id").asText(), id -> new LinkedHashMap<>());
    }

    private final Map<String, Map<String, String>> memberSets = new TreeMap<>();

    private HttpAnswer create(Map<String, ObjectNode> all, String kind, ObjectNode resource) {
        String unique = kind.equals("Users") ? "userName" : "displayName";
        String name = resource.path(unique).asText();
        boolean taken = all.values().stream()
                .anyMatch(other -> other.path(unique).asText().equalsIgnoreCase(name));
        if (taken) {
            return answer(409, "{\"status\":\"409\",\"scimType\":\"uniqueness\",\"detail\":\"'" + name + "' exists\"}");
        }
        if (kind.equals("Groups") && name.length() > 24) {
            return answer(400, "{\"status\":\"400\",\"detail\":\"A group name has at most 24 characters.\"}");
        }
        return answer(201, shown(store(all, resource)));
    }

    private ObjectNode store(Map<String, ObjectNode> all, ObjectNode resource) {
        String id = String.format("%s%04d", all == users ? "u" : "g", ++next);
        resource.put("id", id);
        all.put(id, resource);
        return resource;
    }

    private HttpAnswer list(Map<String, ObjectNode> all, String query) {
        Map<String, String> parameters = Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8)));
        List<ObjectNode> found = new ArrayList<>(all.values());
        for (String part : parameters.getOrDefault("filter", "").split(" and ")) {
            Matcher eq = EQ.matcher(part);
            if (eq.matches()) {
                String path = eq.group(1);
                String value = eq.group(2).replace("\\\"", "\"");
                found.removeIf(resource -> !matches(resource, path, value));
            }
        }
        ObjectNode body = json.createObjectNode().put("totalResults", found.size());
        ArrayNode resources = body.putArray("Resources");
        found.forEach(resources::add);
        return answer(200, body.toString());
    }

    private static boolean matches(ObjectNode resource, String path, String value) {
        String there = path.equals("manager")
                ? resource.path("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User")
                        .path("manager")
                        .path("value")
                        .asText()
                : TargetPath.parse(path).readFrom(resource);
        return value.equalsIgnoreCase(there);
    }

    private HttpAnswer patch(ObjectNode resource, JsonNode body) {
        for (JsonNode operation : body.path("Operations")) {
            String verb = operation.path("op").asText().toLowerCase(Locale.ROOT);
            String path = operation.path("path").asText("");
            JsonNode value = operation.path("value");
            if (path.startsWith("members")) {
                memberPatch(resource, verb, path, value);
            } else if (path.endsWith(":manager")) {
                String id =
                        value.isTextual() ? value.asText() : value.path("value").asText();
                resource.withObjectProperty("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User")
                        .putObject("manager")
                        .put("value", id);
            } else if (path.isEmpty()) {
                value.properties().forEach(field -> set(resource, field.getKey(), field.getValue()));
            } else {
                set(resource, path, value);
            }
        }
        return answer(204, "");
    }

    private void memberPatch(ObjectNode group, String verb, String path, JsonNode value) {
        Map<String, String> members = members(group);
        Matcher filtered = Pattern.compile("members\\[value eq \"(.+)\"]").matcher(path);
        if (filtered.matches()) {
            members.remove(filtered.group(1));
        } else {
            for (JsonNode member : value) {
                String id = member.path("value").asText();
                if (verb.equals("add")) {
                    members.put(id, id);
                } else {
                    members.remove(id);
                }
            }
        }
    }

    private static void set(ObjectNode resource, String path, JsonNode value) {
        Object given =
                path.equals("active") ? Boolean.valueOf(value.asText().equalsIgnoreCase("true")) : value.asText();
        TargetPath.parse(path).writeInto(resource, given);
    }

    private static String shown(@Nullable ObjectNode resource) {
        return String.valueOf(resource);
    }
}
