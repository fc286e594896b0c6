package org.scimconsole.entra.cycle;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.client.scim.ScimRequest;
import org.scimconsole.entra.log.WireExchange;

/** An endpoint whose requests and answers are noted, so that a line of the log can show them. */
final class RecordedScimApi implements ScimApi {
    private final ScimApi api;
    private final LongSupplier nanoTime;
    private final Consumer<WireExchange> into;

    RecordedScimApi(ScimApi api, LongSupplier nanoTime, Consumer<WireExchange> into) {
        this.api = api;
        this.nanoTime = nanoTime;
        this.into = into;
    }

    @Override
    public HttpAnswer send(ScimRequest request) throws ApiException {
        long began = nanoTime.getAsLong();
        try {
            HttpAnswer answer = api.send(request);
            note(request, answer.status(), answer.body(), began);
            return answer;
        } catch (ApiException failure) {
            note(request, 0, failure.sentence(), began);
            throw failure;
        }
    }

    private void note(ScimRequest request, int status, String answer, long began) {
        into.accept(new WireExchange(
                request.line(),
                request.body(),
                status,
                answer,
                Duration.ofNanos(Math.max(0, nanoTime.getAsLong() - began))));
    }
}
