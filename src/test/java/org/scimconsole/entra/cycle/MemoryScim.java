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
    private static final Pattern EQ = Pattern.compile("((?:[^\\[\\s]|\\[[^\\]]*\\])+) eq \"?(.*?)\"?");
    private final ObjectMapper json = new ObjectMapper();
    public final Map<String, ObjectNode> users = new TreeMap<>();
    public final Map<String, ObjectNode> groups = new TreeMap<>();
    public final List<ScimRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private @Nullable Function<ScimRequest, @Nullable HttpAnswer> fault;
    private int next;
    private boolean split;
    private boolean administratorsLinked;
    private @Nullable String administratorsLookedFor;

    /** Holds Split's rules on Administrators, with one local administrator, as a fresh organisation has. */
    public MemoryScim withSplitsRules() {
        split = true;
        ObjectNode administrators = putGroup("Administrators");
        String first = put("founder@x.example").path("id").asText();
        members(administrators).put(first, first);
        return this;
    }

    private static boolean reserved(String name) {
        return name.equalsIgnoreCase("Administrators") || name.equalsIgnoreCase("Split_Administrators");
    }

    private List<String> activeAdministrators() {
        return groups.values().stream()
                .filter(group -> reserved(group.path("displayName").asText()))
                .flatMap(group -> members(group).keySet().stream())
                .filter(id ->
                        users.containsKey(id) && users.get(id).path("active").asBoolean())
                .toList();
    }

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
                case "GET" ->
                    parts.length == 2
                            ? answer(200, shown(withMembers(all.get(parts[1]), request.query())))
                            : list(all, request.query());
                case "POST" -> create(all, parts[0], (ObjectNode) json.readTree(request.body()));
                case "DELETE" -> {
                    List<String> administrators = activeAdministrators();
                    if (split && administrators.equals(List.of(parts[1]))) {
                        yield answer(409, "{\"detail\":\"the last administrator\"}");
                    }
                    if (split
                            && all == groups
                            && reserved(
                                    present(all, parts[1]).path("displayName").asText())) {
                        administratorsLinked = false;
                        present(groups, parts[1])
                                .put("displayName", "Administrators")
                                .remove("externalId");
                        yield answer(204, "");
                    }
                    all.remove(parts[1]);
                    groups.values().forEach(group -> members(group).remove(parts[1]));
                    yield answer(204, "");
                }
                default -> patch(present(all, parts[1]), json.readTree(request.body()));
            };
        } catch (JsonProcessingException e) {
            return answer(400, "{\"detail\":\"no JSON\"}");
        }
    }

    private static ObjectNode present(Map<String, ObjectNode> all, String id) {
        return Objects.requireNonNull(all.get(id));
    }

    private @Nullable ObjectNode withMembers(@Nullable ObjectNode resource, String query) {
        if (resource == null || !groups.containsKey(resource.path("id").asText()) || query.contains("excluded")) {
            return resource;
        }
        ObjectNode copy = resource.deepCopy();
        ArrayNode list = copy.putArray("members");
        members(resource).keySet().forEach(id -> list.addObject().put("value", id));
        return copy;
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
                String value = eq.group(2).replace("\\\"", "\"").replace("\\\\", "\\");
                found.removeIf(resource -> !(matches(resource, path, value)
                        || (split
                                && reserved(value)
                                && reserved(resource.path("displayName").asText()))));
                if (split && !administratorsLinked && reserved(value)) {
                    administratorsLookedFor = value;
                    found.replaceAll(resource -> resource.deepCopy().put("displayName", value));
                }
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
        ObjectNode before = resource.deepCopy();
        if (split
                && !administratorsLinked
                && administratorsLookedFor != null
                && reserved(resource.path("displayName").asText())) {
            resource.put("displayName", administratorsLookedFor);
        }
        Map<String, String> membersBefore = new LinkedHashMap<>(members(resource));
        boolean hadAdministrators = !activeAdministrators().isEmpty();
        HttpAnswer done = patched(resource, body);
        String refused = refusal(before, resource, hadAdministrators);
        if (refused == null) {
            administratorsLinked |= reserved(resource.path("displayName").asText());
            return done;
        }
        resource.setAll(before);
        members(resource).clear();
        members(resource).putAll(membersBefore);
        return answer(409, "{\"detail\":\"" + refused + "\"}");
    }

    private @Nullable String refusal(ObjectNode before, ObjectNode after, boolean hadAdministrators) {
        if (split && hadAdministrators && activeAdministrators().isEmpty()) {
            return "the last administrator";
        }
        boolean group = groups.containsKey(after.path("id").asText());
        String attribute = group ? "displayName" : "userName";
        String was = before.path(attribute).asText();
        String is = after.path(attribute).asText();
        boolean taken = (group ? groups : users)
                .values().stream()
                        .anyMatch(other -> !other.path("id").equals(after.path("id"))
                                && other.path(attribute).asText().equalsIgnoreCase(is));
        if (!was.equalsIgnoreCase(is) && taken) {
            return "taken";
        }
        return split && group && !was.equalsIgnoreCase(is) && (reserved(was) || reserved(is)) && administratorsLinked
                ? "reserved"
                : null;
    }

    private HttpAnswer patched(ObjectNode resource, JsonNode body) {
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
