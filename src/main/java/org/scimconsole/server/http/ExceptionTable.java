package org.scimconsole.server.http;

import io.javalin.http.HttpResponseException;
import java.time.Duration;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.RetryLater;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where an exception becomes an answer. A client's fault is logged at debug, ours once at error. */
final class ExceptionTable {
    private static final Logger LOG = LoggerFactory.getLogger(ExceptionTable.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** @return how the failure is answered */
    Refusal refusal(Throwable failure, Exchange exchange) {
        if (failure instanceof ScimException refused) {
            ErrorType type = refused.type();
            LOG.debug("{} {} refused: {}", exchange.method(), exchange.requestId(), refused.detail());
            return new Refusal(type.status(), type.scimType(), refused.detail(), retryAfter(refused, type));
        }
        if (failure instanceof HttpResponseException routing) {
            return ofRouting(routing.getStatus(), exchange);
        }
        if (failure instanceof HttpException http) {
            return new Refusal(
                    http.getCode(),
                    null,
                    "The request cannot be read: " + String.valueOf(http.getReason()) + ".",
                    null);
        }
        LOG.error("Request {} failed; its sender was told this id", exchange.requestId(), failure);
        return new Refusal(
                500,
                null,
                "The service failed on this request. Tell its operator the reference " + exchange.requestId()
                        + "; the log has the cause.",
                null);
    }

    private static Refusal ofRouting(int status, Exchange exchange) {
        return switch (status) {
            case 404 ->
                new Refusal(404, null, "There is nothing at " + exchange.shownPath() + "; check the URL's end.", null);
            case 405 ->
                new Refusal(
                        405,
                        null,
                        "The method " + exchange.method() + " does nothing at " + exchange.shownPath()
                                + "; see the header Allow for those that do.",
                        null);
            case 413 -> new Refusal(413, null, "The request is too large; send it in several.", null);
            default -> new Refusal(status, null, "The request was refused with status " + status + ".", null);
        };
    }

    private static @Nullable Duration retryAfter(ScimException refused, ErrorType type) {
        if (refused instanceof RetryLater later) {
            return later.retryAfter();
        }
        return type == ErrorType.UNAVAILABLE || type == ErrorType.TOO_MANY_REQUESTS ? SOON : null;
    }
}
