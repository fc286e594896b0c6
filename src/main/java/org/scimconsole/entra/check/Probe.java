package org.scimconsole.entra.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.client.scim.ScimRequest;
import org.scimconsole.entra.wording.Wording;

/** Sends the check's requests, keeps what holds and what does not, and remembers what must be deleted. */
final class Probe {
    private static final int SHOWN = 4_000;

    private final ScimApi api;
    private final CheckListener listener;
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<Requirement, Finding> findings = new EnumMap<>(Requirement.class);
    private final Set<Requirement> held = EnumSet.noneOf(Requirement.class);
    private final Deque<String> made = new ArrayDeque<>();
    private final List<ScimRequest> unanswered = new ArrayList<>();
    private int requests;
    private @Nullable Exchange lastWrite;

    Probe(ScimApi api, CheckListener listener) {
        this.api = api;
        this.listener = listener;
    }

    /** Sends a request and checks what must hold of every answer. */
    Answer send(ScimRequest request) throws ApiException {
        requests++;
        HttpAnswer answer;
        try {
            answer = api.send(request);
        } catch (ApiException e) {
            if (request.method().equals("POST")) {
                unanswered.add(request);
            }
            throw e;
        }
        Answer read = new Answer(evidence(request, answer), json(answer.body()));
        listener.asked(read.exchange());
        if (!request.reads()) {
            lastWrite = read.exchange();
        }
        require(Requirement.NEVER_ANSWERS_5XX, answer.status() < 500, read, SeenPhrase.STATUS.with(answer.status()));
        if (!answer.body().isBlank()) {
            String type = String.valueOf(answer.contentType());
            require(
                    Requirement.USES_THE_SCIM_MEDIA_TYPE,
                    type.contains("application/scim+json"),
                    read,
                    Wording.verbatim(type));
            if (answer.status() >= 400) {
                boolean described = read.body().path("schemas").toString().contains("messages:2.0:Error")
                        && read.body().path("status").isTextual();
                require(Requirement.DESCRIBES_ERRORS, described, read, SeenPhrase.ANOTHER_BODY.with());
            }
        }
        if (request.method().equals("POST")
                && answer.status() == 201
                && !read.id().isEmpty()) {
            made.push(request.path() + "/" + ScimRequest.encoded(read.id()));
        }
        return read;
    }

    Answer get(String path, String filter) throws ApiException {
        return send(ScimRequest.get(path, "filter=" + ScimRequest.encoded(filter)));
    }

    Answer get(String path) throws ApiException {
        return send(ScimRequest.get(path, ""));
    }

    Answer post(String path, String body) throws ApiException {
        return send(ScimRequest.post(path, body.replace('\'', '"')));
    }

    /** Sends operations, in the notation with single quotes. */
    Answer patch(String path, String operations) throws ApiException {
        return send(ScimRequest.patch(
                path,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":"
                        + operations.replace('\'', '"') + "}"));
    }

    Answer delete(String path) throws ApiException {
        Answer answer = send(ScimRequest.delete(path));
        if (answer.successful() || answer.status() == 404) {
            made.remove(path);
        }
        return answer;
    }

    /** Notes whether a requirement holds; once broken it stays broken, with the first evidence. */
    boolean require(Requirement requirement, boolean holds, Answer answer, Wording observed) {
        if (holds) {
            held.add(requirement);
        } else {
            Exchange shown = answer.exchange();
            Exchange change = shown.request().startsWith("GET ") ? lastWrite : null;
            List<Exchange> evidence = change == null ? List.of(shown) : List.of(change, shown);
            findings.putIfAbsent(requirement, new Finding(requirement, observed, evidence));
        }
        return holds;
    }

    /** Deletes what the check made and what is still there; groups, made last, go first. */
    List<String> cleanUp() {
        List<String> left = new ArrayList<>();
        for (ScimRequest request : List.copyOf(unanswered)) {
            try {
                findAgain(request);
            } catch (ApiException noAnswer) {
                left.add(request.path() + " " + nameIn(request));
            }
        }
        for (String path : new ArrayList<>(made)) {
            try {
                Answer answer = delete(path);
                if (!answer.successful() && answer.status() != 404) {
                    left.add(path);
                }
            } catch (ApiException noAnswer) {
                left.add(path);
            }
        }
        return left;
    }

    /**
     * A POST whose answer was not waited for may still have made something. The same POST again either makes it, or is
     * refused because it is there; both come after the first one, so a look-up then tells.
     */
    private void findAgain(ScimRequest request) throws ApiException {
        if (nameIn(request).isEmpty()) {
            return;
        }
        send(request);
        String attribute = request.path().equals("/Groups") ? "displayName" : "userName";
        Answer found = get(request.path(), attribute + " eq \"" + nameIn(request) + "\"");
        for (JsonNode each : found.body().path("Resources")) {
            String path =
                    request.path() + "/" + ScimRequest.encoded(each.path("id").asText());
            if (!made.contains(path)) {
                made.push(path);
            }
        }
    }

    private String nameIn(ScimRequest request) {
        JsonNode body = json(request.body() == null ? "" : request.body());
        return body.path(request.path().equals("/Groups") ? "displayName" : "userName")
                .asText("");
    }

    Map<Requirement, Finding> findings() {
        return findings;
    }

    Set<Requirement> held() {
        EnumSet<Requirement> whole = EnumSet.copyOf(held);
        whole.removeAll(findings.keySet());
        return whole;
    }

    int requests() {
        return requests;
    }

    private JsonNode json(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : mapper.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static Exchange evidence(ScimRequest request, HttpAnswer answer) {
        String body = answer.body();
        return new Exchange(
                request.line(),
                request.body(),
                answer.status(),
                answer.contentType(),
                body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…");
    }
}
