package org.scimconsole.entra.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.filter.FilterEvaluator;
import org.scimconsole.scim.filter.FilterParser;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.message.ErrorBody;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.message.ListResponse;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.schema.Discovery;
import org.scimconsole.scim.schema.Projection;
import org.scimconsole.scim.schema.ResourceSchema;
import org.scimconsole.scim.schema.ResourceValidator;
import org.scimconsole.scim.schema.Schemas;

/** A small endpoint in memory that does all that Entra needs, save for the faults put in. */
final class FaultyEndpoint extends Dispatcher {

    private final Set<Fault> faults;
    private final Schemas schemas = new Schemas();
    private final Json json = new Json();
    private final Map<String, ObjectNode> resources = new LinkedHashMap<>();
    private final FaultyPatch patch;
    private int lastId;

    FaultyEndpoint(Set<Fault> faults) {
        this.faults = faults;
        this.patch = new FaultyPatch(faults);
    }

    Map<String, ObjectNode> resources() {
        return resources;
    }

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
        try {
            boolean known = "Bearer good".equals(request.getHeaders().get("Authorization"));
            if (!known && !faults.contains(Fault.TAKES_ANY_TOKEN)) {
                throw new ScimException(ErrorType.UNAUTHORIZED, "Who are you?");
            }
            return answer(request);
        } catch (ScimException refused) {
            ObjectNode body = ErrorBody.of(refused).toJson();
            if (faults.contains(Fault.NUMBERS_THE_STATUS)) {
                body.put("status", refused.type().status());
            }
            return response(refused.type().status(), body.toString());
        }
    }

    private MockResponse answer(RecordedRequest request) {
        HttpUrl url = request.getUrl();
        List<String> path = url.pathSegments();
        String first = "/" + path.get(0);
        ResourceSchema schema = schemas.at(first);
        if (schema == null) {
            return discovery(first);
        }
        if (path.size() == 1) {
            return request.getMethod().equals("POST") ? create(schema, body(request)) : list(schema, url);
        }
        String id = path.get(1);
        ObjectNode present = resources.get(first + "/" + id);
        if (present == null) {
            if (faults.contains(Fault.DELETES_TWICE) && request.getMethod().equals("DELETE")) {
                return response(204, "");
            }
            throw ScimException.notFound("Nobody has the id " + id + ".");
        }
        switch (request.getMethod()) {
            case "PATCH" -> {
                resources.put(first + "/" + id, patch.apply(present, json.read(body(request)), schema));
                return response(204, "");
            }
            case "DELETE" -> {
                resources.remove(first + "/" + id);
                return response(204, "");
            }
            default -> {
                if (isHidden(present)) {
                    throw ScimException.notFound("Hidden.");
                }
                return response(200, shown(present, url, schema));
            }
        }
    }

    private MockResponse discovery(String path) {
        Discovery discovery = new Discovery(schemas, Limits.STANDARD, "https://host");
        List<ObjectNode> all;
        if (path.equals("/ServiceProviderConfig")) {
            return response(200, discovery.serviceProviderConfig().toString());
        } else if (path.equals("/Schemas") && !faults.contains(Fault.HAS_NO_SCHEMAS)) {
            all = discovery.schemas();
        } else if (path.equals("/ResourceTypes")) {
            all = discovery.resourceTypes();
        } else {
            throw ScimException.notFound("There is no " + path + ".");
        }
        return response(
                200,
                ListResponse.indexed(
                                all.size(),
                                1,
                                all.stream().map(ObjectNode::toString).toList())
                        .toJson());
    }

    private MockResponse create(ResourceSchema schema, String body) {
        ObjectNode sent;
        try {
            sent = json.readObject(body);
        } catch (ScimException broken) {
            if (faults.contains(Fault.FAILS_ON_BROKEN_JSON)) {
                throw new ScimException(ErrorType.INTERNAL, "Oops.");
            }
            throw broken;
        }
        if (faults.contains(Fault.REFUSES_UNKNOWN_SCHEMAS) && sent.toString().contains("schemas.microsoft.com")) {
            throw ScimException.invalidSyntax("Unknown schema.");
        }
        ObjectNode cleaned = new ResourceValidator(schema).clean(sent);
        String unique = schema.name().equals("User") ? "userName" : "displayName";
        for (Map.Entry<String, ObjectNode> other : resources.entrySet()) {
            if (!faults.contains(Fault.MAKES_USERS_TWICE)
                    && other.getKey().startsWith(schema.endpoint())
                    && other.getValue()
                            .path(unique)
                            .asText()
                            .equalsIgnoreCase(cleaned.path(unique).asText())) {
                throw ScimException.uniqueness("Taken.");
            }
        }
        if (faults.contains(Fault.REFORMATS_PHONE_NUMBERS)
                && cleaned.path("phoneNumbers").path(0) instanceof ObjectNode phone) {
            phone.put("value", "+5 (555) 555-5555");
        }
        if (faults.contains(Fault.FORGETS_GROUP_EXTERNAL_IDS) && schema.name().equals("Group")) {
            cleaned.remove("externalId");
        }
        String id = "id" + ++lastId;
        cleaned.put("id", id);
        resources.put(schema.endpoint() + "/" + id, cleaned);
        ObjectNode answer = cleaned.deepCopy();
        if (faults.contains(Fault.CREATES_WITHOUT_AN_ID)) {
            answer.remove("id");
        }
        return response(201, answer.toString());
    }

    private MockResponse list(ResourceSchema schema, HttpUrl url) {
        String filter = url.queryParameter("filter");
        List<String> found = new ArrayList<>();
        if (filter != null) {
            found = found(schema, url, filter);
        }
        if (found.isEmpty() && faults.contains(Fault.ANSWERS_NOBODY_WITH_404)) {
            throw ScimException.notFound("Nobody.");
        }
        int total = found.size();
        int start = number(url.queryParameter("startIndex"), 1);
        int count = faults.contains(Fault.IGNORES_COUNT) ? 100 : number(url.queryParameter("count"), 100);
        List<String> page = found.subList(Math.min(start - 1, total), Math.min(total, start - 1 + count));
        return response(200, ListResponse.indexed(total, start, page).toJson());
    }

    private List<String> found(ResourceSchema schema, HttpUrl url, String filter) {
        if (faults.contains(Fault.WANTS_QUOTES) && !filter.contains("\"")) {
            throw ScimException.invalidFilter("Quotes, please.");
        }
        if (faults.contains(Fault.KNOWS_NO_VALUE_PATHS) && filter.contains("[")) {
            throw ScimException.invalidFilter("What is that bracket?");
        }
        FilterEvaluator evaluator;
        try {
            evaluator = new FilterEvaluator(FilterParser.parse(filter, schema), schema);
        } catch (ScimException broken) {
            if (faults.contains(Fault.PASSES_OVER_BROKEN_FILTERS)) {
                return List.of();
            }
            throw broken;
        }
        List<String> found = new ArrayList<>();
        resources.forEach((path, resource) -> {
            boolean exactly = !faults.contains(Fault.COMPARES_CASE)
                    || filter.contains("\"" + resource.path("userName").asText() + "\"")
                    || !filter.startsWith("userName");
            if (path.startsWith(schema.endpoint()) && evaluator.test(resource) && exactly && !isHidden(resource)) {
                found.add(shown(resource, url, schema));
            }
        });
        return found;
    }

    private boolean isHidden(ObjectNode resource) {
        return faults.contains(Fault.HIDES_INACTIVE_USERS)
                && !resource.path("active").asBoolean(true);
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private String shown(ObjectNode resource, HttpUrl url, ResourceSchema schema) {
        String excluded = faults.contains(Fault.ALWAYS_SHOWS_MEMBERS) ? null : url.queryParameter("excludedAttributes");
        ObjectNode shown = Projection.of(url.queryParameter("attributes"), excluded, schema)
                .apply(resource)
                .deepCopy();
        if (faults.contains(Fault.ANSWERS_BOOLEANS_AS_NUMBERS) && shown.has("active")) {
            shown.put("active", shown.path("active").asBoolean() ? 1 : 0);
        }
        JsonNode extension = shown.path(Schemas.ENTERPRISE_USER);
        if (faults.contains(Fault.ANSWERS_THE_MANAGER_AS_TEXT) && extension.has("manager")) {
            ((ObjectNode) extension).set("manager", extension.path("manager").path("value"));
        }
        if (schema.name().equals("Group") && shown.path("members") instanceof ArrayNode members && members.isEmpty()) {
            shown.remove("members");
        }
        return shown.toString();
    }

    private static String body(RecordedRequest request) {
        ByteString body = request.getBody();
        return body == null ? "" : body.utf8();
    }

    private MockResponse response(int status, String body) {
        String type = faults.contains(Fault.ANSWERS_PLAIN_JSON) ? "application/json" : "application/scim+json";
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", type.toLowerCase(Locale.ROOT))
                .body(body)
                .build();
    }
}
