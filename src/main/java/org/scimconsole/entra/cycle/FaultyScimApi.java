package org.scimconsole.entra.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.client.scim.ScimRequest;

/** An endpoint behind a bad line: see {@link Fault}. Reads always come through. */
final class FaultyScimApi implements ScimApi {
    private static final int ONE_TIME_OUT_IN = 10;
    private static final int ONE_DUPLICATE_IN = 5;

    private final ObjectMapper json = new ObjectMapper();
    private final ScimApi api;
    private final Set<Fault> faults;
    private final RandomGenerator random;
    private final FaultTally tally;

    FaultyScimApi(ScimApi api, Set<Fault> faults, RandomGenerator random, FaultTally tally) {
        this.tally = tally;
        this.api = api;
        this.faults = faults;
        this.random = random;
    }

    @Override
    public HttpAnswer send(ScimRequest request) throws ApiException {
        if (request.reads()) {
            return api.send(request);
        }
        ScimRequest sent = faults.contains(Fault.REORDERING) ? reordered(request) : request;
        if (faults.contains(Fault.DUPLICATES) && oneIn(ONE_DUPLICATE_IN)) {
            boolean taken = api.send(sent).successful();
            HttpAnswer second = api.send(sent);
            tally.duplicate(request.method(), taken, second.status());
            return lostOrNot(second);
        }
        HttpAnswer answer = api.send(sent);
        if (sent.body() != null && !sent.body().equals(request.body())) {
            tally.reordered(answer.successful());
        }
        return lostOrNot(answer);
    }

    private HttpAnswer lostOrNot(HttpAnswer answer) throws ApiException {
        if (faults.contains(Fault.TIME_OUTS) && oneIn(ONE_TIME_OUT_IN)) {
            tally.lost(answer.successful());
            throw new ApiException.Unreachable(
                    "The service did not answer in time (a fault on purpose; the request had arrived).",
                    "Nothing: it is tried again.",
                    null);
        }
        return answer;
    }

    private synchronized boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private ScimRequest reordered(ScimRequest request) {
        String body = reordered(request.body());
        return new ScimRequest(request.method(), request.path(), request.query(), body);
    }

    private @Nullable String reordered(@Nullable String body) {
        try {
            JsonNode node = body == null ? null : json.readTree(body);
            if (node instanceof ObjectNode patch && patch.path("Operations") instanceof ArrayNode operations) {
                ArrayNode turned = json.createArrayNode();
                for (int i = operations.size() - 1; i >= 0; i--) {
                    turned.add(operations.get(i));
                }
                return patch.set("Operations", turned).toString();
            }
        } catch (JsonProcessingException e) {
            return body;
        }
        return body;
    }
}
