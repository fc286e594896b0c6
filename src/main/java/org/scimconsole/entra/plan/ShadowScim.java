package org.scimconsole.entra.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.client.scim.ScimRequest;
import org.scimconsole.entra.mapping.TargetPath;

/**
 * A service that is only read: what is written stays here and is seen by later reads. Understands exactly the requests
 * that {@link org.scimconsole.entra.cycle.Cycle} sends.
 */
final class ShadowScim implements ScimApi {
    private static final Pattern EQ = Pattern.compile("filter=(.+?)\\+eq\\+%22(.*)%22");
    private static final TargetPath WORK_EMAIL = TargetPath.parse("emails[type eq \"work\"].value");
    private static final Pattern MANAGER = Pattern.compile("filter=id\\+eq\\+(.+?)\\+and\\+manager\\+eq\\+([^&]+).*");

    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> adopted = ConcurrentHashMap.newKeySet();

    /** Until it is linked, Split shows Administrators under the name by which it was looked for, and links it so. */
    private final Map<String, String> shownAs = new ConcurrentHashMap<>();

    private final ScimApi real;
    private final Refusals refusals;
    private final boolean split;
    private final Set<String> known;
    private final ShadowResources users = new ShadowResources("userName", ShadowScim::folded);
    private final ShadowResources groups;
    private final AdministratorsWatch administrators = new AdministratorsWatch(this);
    private final Map<String, MemberMoves> moves = new ConcurrentHashMap<>();
    private final boolean initial;

    /**
     * @param known ids of the accounts that the job's own cycles have matched: the provider's, so never adopted
     * @param initial whether the cycle sends members without knowing who is one already
     */
    ShadowScim(ScimApi real, TargetRules rules, Set<String> known, boolean initial) {
        this.initial = initial;
        this.real = real;
        this.known = Set.copyOf(known);
        this.groups =
                new ShadowResources("displayName", rules == TargetRules.SPLIT ? SplitNames::key : ShadowScim::folded);
        this.refusals = new Refusals(rules, this, administrators);
        this.split = rules == TargetRules.SPLIT;
    }

    /** @return whether a POST would give the user an account that was there already */
    boolean adopted(@Nullable String id) {
        return id != null && adopted.contains(id);
    }

    /** @return what the members sent for a group come to, where that was looked at */
    @Nullable
    MemberMoves moves(@Nullable String groupId) {
        return groupId == null ? null : moves.get(groupId);
    }

    AdministratorsWatch administrators() {
        return administrators;
    }

    @Override
    public HttpAnswer send(ScimRequest request) throws ApiException {
        String[] parts = request.path().substring(1).split("/", 2);
        ShadowResources shadow = shadow(parts[0]);
        String id = parts.length == 2 ? parts[1] : "";
        return switch (request.method()) {
            case "GET" -> id.isEmpty() ? list(request, shadow) : read(request, shadow, id);
            case "POST" -> create(request, shadow);
            case "PATCH" -> patch(request, shadow, id);
            default -> delete(shadow, id);
        };
    }

    private HttpAnswer read(ScimRequest request, ShadowResources shadow, String id) throws ApiException {
        ObjectNode changed = shadow.find(id);
        if (changed != null) {
            return answer(200, changed);
        }
        return shadow.gone(id) ? answer(404, json.createObjectNode()) : real.send(request);
    }

    private HttpAnswer list(ScimRequest request, ShadowResources shadow) throws ApiException {
        Matcher manager = MANAGER.matcher(request.query());
        if (manager.matches()) {
            ObjectNode user = users.find(manager.group(1));
            if (user != null || users.made(manager.group(2))) {
                String there =
                        user == null ? "" : user.path("manager").path("shadow").asText();
                return listed(there.equals(manager.group(2)) ? List.of(json.createObjectNode()) : List.of());
            }
            return real.send(request);
        }
        int start = Math.max(0, request.query().indexOf("filter="));
        Matcher eq = EQ.matcher(request.query().substring(start));
        HttpAnswer answer = real.send(request);
        JsonNode body = body(answer);
        if (!eq.matches() || !answer.successful() || !body.path("totalResults").isIntegralNumber()) {
            return answer;
        }
        String attribute = URLDecoder.decode(eq.group(1), StandardCharsets.UTF_8);
        String value = unquoted(URLDecoder.decode(eq.group(2), StandardCharsets.UTF_8));
        List<JsonNode> found = new ArrayList<>(shadow.matching(TargetPath.parse(attribute), value));
        List<JsonNode> theirs = new ArrayList<>();
        body.path("Resources").forEach(theirs::add);
        if (shadow == groups) {
            theirs.forEach(group -> shownAs.put(
                    ShadowResources.id(group), group.path("displayName").asText()));
        }
        found.addAll(shadow.untouched(theirs));
        return listed(found);
    }

    private HttpAnswer create(ScimRequest request, ShadowResources shadow) throws ApiException {
        ObjectNode resource = object(request.body());
        HttpAnswer refused = shadow == groups ? refusals.newGroup(resource) : null;
        if (refused != null) {
            return refused;
        }
        JsonNode local = shadow == users && split ? localWithEmail(resource) : null;
        if (local != null) {
            String id = ShadowResources.id(local);
            adopted.add(id);
            shadow.put(id, resource.put("id", id));
            return answer(201, resource);
        }
        String id = "planned-" + next.incrementAndGet();
        String attribute = shadow == users ? "userName" : "displayName";
        String name = resource.path(attribute).asText();
        synchronized (shadow) {
            if (!shadow.matching(TargetPath.parse(attribute), name).isEmpty()) {
                return refusals.taken(attribute, name);
            }
            shadow.make(id, resource.put("id", id));
        }
        return answer(201, resource);
    }

    /** Split adopts a person of its own who has the work e-mail under another userName. */
    private @Nullable JsonNode localWithEmail(ObjectNode resource) throws ApiException {
        String email = WORK_EMAIL.readFrom(resource);
        if (email == null || email.isBlank()) {
            return null;
        }
        return users.untouched(real("/Users", WORK_EMAIL.text(), email)).stream()
                .filter(user -> !known.contains(ShadowResources.id(user)))
                .findFirst()
                .orElse(null);
    }

    private HttpAnswer patch(ScimRequest request, ShadowResources shadow, String id) throws ApiException {
        ObjectNode before = shadow.find(id);
        if (before == null) {
            HttpAnswer there =
                    real.send(ScimRequest.get(request.path(), shadow == groups ? "excludedAttributes=members" : ""));
            if (shadow.gone(id) || !there.successful()) {
                return shadow.gone(id) ? answer(404, json.createObjectNode()) : there;
            }
            before = object(there.body());
            if (shadow == groups && shownAs.containsKey(id)) {
                before.put("displayName", shownAs.get(id));
            }
        }
        ShadowPatch patch = new ShadowPatch(object(request.body()));
        ObjectNode after = patch.applied(before);
        HttpAnswer refused = shadow == groups
                ? refusals.changedGroup(id, before, after, patch)
                : refusals.changedUser(id, before, after);
        if (refused == null) {
            shadow.put(id, after);
            if (initial && shadow == groups && !patch.added().isEmpty() && !groups.made(id)) {
                moves(id, patch);
            }
        }
        return refused == null ? answer(204, json.createObjectNode()) : refused;
    }

    private void moves(String groupId, ShadowPatch patch) throws ApiException {
        MemberMoves known = moves.get(groupId);
        if (known == null) {
            known = new MemberMoves(realMembers(groupId));
            MemberMoves other = moves.putIfAbsent(groupId, known);
            known = other == null ? known : other;
        }
        known.follow(patch);
    }

    private HttpAnswer delete(ShadowResources shadow, String id) throws ApiException {
        HttpAnswer refused = shadow == users ? refusals.deletedUser(id) : null;
        if (refused == null) {
            shadow.delete(id);
        }
        return refused == null ? answer(204, json.createObjectNode()) : refused;
    }

    /** @return whether another resource would have this name */
    boolean taken(boolean group, String name, String exceptId) throws ApiException {
        ShadowResources shadow = group ? groups : users;
        String attribute = group ? "displayName" : "userName";
        boolean inShadow = shadow.matching(TargetPath.parse(attribute), name).stream()
                .anyMatch(other -> !ShadowResources.id(other).equals(exceptId));
        return inShadow
                || shadow.untouched(real(group ? "/Groups" : "/Users", attribute, name)).stream()
                        .anyMatch(other -> !ShadowResources.id(other).equals(exceptId));
    }

    List<JsonNode> realByName(String name) throws ApiException {
        return real("/Groups", "displayName", name);
    }

    @Nullable
    JsonNode realUser(String id) throws ApiException {
        ObjectNode changed = users.find(id);
        HttpAnswer answer = changed == null ? real.send(ScimRequest.get("/Users/" + id, "")) : answer(200, changed);
        return answer.successful() ? body(answer) : null;
    }

    List<String> realMembers(String groupId) throws ApiException {
        List<String> ids = new ArrayList<>();
        if (!groups.made(groupId)) {
            body(real.send(ScimRequest.get("/Groups/" + groupId, "")))
                    .path("members")
                    .forEach(member -> ids.add(member.path("value").asText()));
        }
        return ids;
    }

    private List<JsonNode> real(String collection, String attribute, String value) throws ApiException {
        String quoted = "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        HttpAnswer answer = real.send(ScimRequest.get(
                collection, "excludedAttributes=members&filter=" + ScimRequest.encoded(attribute + " eq " + quoted)));
        List<JsonNode> found = new ArrayList<>();
        body(answer).path("Resources").forEach(found::add);
        return found;
    }

    private ShadowResources shadow(String collection) {
        return collection.equals("Users") ? users : groups;
    }

    private HttpAnswer listed(List<JsonNode> resources) {
        ObjectNode body = json.createObjectNode().put("totalResults", resources.size());
        ArrayNode list = body.putArray("Resources");
        resources.forEach(list::add);
        return answer(200, body);
    }

    private JsonNode body(HttpAnswer answer) {
        try {
            JsonNode body = json.readTree(answer.body());
            return body == null ? json.createObjectNode() : body;
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }

    private ObjectNode object(@Nullable String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a body that the cycle writes", e);
        }
    }

    static HttpAnswer answer(int status, ObjectNode body) {
        return new HttpAnswer(status, "application/scim+json", null, body.toString());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String unquoted(String value) {
        return value.replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
