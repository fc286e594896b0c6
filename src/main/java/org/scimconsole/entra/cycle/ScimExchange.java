package org.scimconsole.entra.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.client.scim.ScimRequest;
import org.scimconsole.entra.log.WireExchange;
import org.scimconsole.entra.wording.Wording;

/** Sends requests, waits where the service asks to, and sorts answers into resources, failures and the end of the cycle. */
final class ScimExchange {
    private static final int TRIES = 4;
    private static final int SILENCES = 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final ObjectMapper json = new ObjectMapper();
    private final ErrorTable errors = new ErrorTable();
    private final LongAdder requests;
    private final AtomicInteger silences;
    private final ScimApi api;
    private final Pause pause;

    ScimExchange(ScimApi api, Pause pause) {
        this(api, pause, new LongAdder(), new AtomicInteger());
    }

    private ScimExchange(ScimApi api, Pause pause, LongAdder requests, AtomicInteger silences) {
        this.api = api;
        this.pause = pause;
        this.requests = requests;
        this.silences = silences;
    }

    /** @return the same service, counted together, that notes what goes over the wire */
    ScimExchange recorded(LongSupplier nanoTime, Consumer<WireExchange> into) {
        return new ScimExchange(new RecordedScimApi(api, nanoTime, into), pause, requests, silences);
    }

    long requests() {
        return requests.sum();
    }

    /** Asks a collection; an empty list means that there is nobody. */
    List<JsonNode> find(String collection, String query) throws ExportFailure {
        ScimRequest request = ScimRequest.get(collection, query);
        HttpAnswer answer = send(request);
        if (answer.status() == 404) {
            throw StopCycle.quarantine(
                    Quarantine.Reason.ENCOUNTERED_QUARANTINE_EXCEPTION, AnswerPhrase.NOT_FOUND.with(request.line()));
        }
        JsonNode body = successful(request, answer);
        if (!body.path("totalResults").isIntegralNumber()) {
            throw errors.incompatible(request, AnswerPhrase.ANSWER_IS_NO_LIST);
        }
        List<JsonNode> found = new ArrayList<>();
        body.path("Resources").forEach(found::add);
        return found;
    }

    JsonNode read(String path, String query) throws ExportFailure {
        ScimRequest request = ScimRequest.get(path, query);
        return successful(request, send(request));
    }

    /** Creates something. @return its id */
    String create(String collection, String body) throws ExportFailure {
        ScimRequest request = ScimRequest.post(collection, body);
        HttpAnswer answer = send(request);
        JsonNode made = successful(request, answer);
        String id = made.path("id").asText("");
        if (id.isEmpty()) {
            throw errors.incompatible(request, AnswerPhrase.ANSWER_HAS_NO_ID);
        }
        return id;
    }

    void patch(String path, String body) throws ExportFailure {
        ScimRequest request = ScimRequest.patch(path, body);
        HttpAnswer answer = send(request);
        if (answer.status() != 200 && answer.status() != 204) {
            throw errors.of(request, answer);
        }
    }

    /** Deletes something; that it is gone already is as good. */
    void delete(String path) throws ExportFailure {
        ScimRequest request = ScimRequest.delete(path);
        HttpAnswer answer = send(request);
        if (!answer.successful() && answer.status() != 404) {
            throw errors.of(request, answer);
        }
    }

    private JsonNode successful(ScimRequest request, HttpAnswer answer) throws ExportFailure {
        if (!answer.successful()) {
            throw errors.of(request, answer);
        }
        try {
            JsonNode body = json.readTree(answer.body());
            if (body != null && body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            throw errors.incompatible(request, AnswerPhrase.ANSWER_IS_NO_JSON);
        }
        throw errors.incompatible(request, AnswerPhrase.ANSWER_IS_NO_OBJECT);
    }

    /** 429 and 503 are tried again after Retry-After, if that is within this cycle's patience. */
    private HttpAnswer send(ScimRequest request) throws ExportFailure {
        for (int attempt = 1; ; attempt++) {
            HttpAnswer answer = once(request);
            boolean busy = answer.status() == 429 || answer.status() == 503;
            Duration wait = answer.retryAfter();
            if (!busy || wait == null || wait.compareTo(LONGEST_WAIT) > 0 || attempt == TRIES) {
                return answer;
            }
            try {
                pause.rest(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw StopCycle.cancelled();
            }
        }
    }

    private HttpAnswer once(ScimRequest request) throws ExportFailure {
        if (Thread.currentThread().isInterrupted()) {
            throw StopCycle.cancelled();
        }
        requests.increment();
        try {
            HttpAnswer answer = api.send(request);
            silences.set(0);
            return answer;
        } catch (ApiException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw StopCycle.cancelled();
            }
            if (silences.incrementAndGet() >= SILENCES) {
                throw StopCycle.quarantine(
                        Quarantine.Reason.ENCOUNTERED_QUARANTINE_EXCEPTION, Wording.answered(e.sentence()));
            }
            throw errors.of(e);
        }
    }
}
