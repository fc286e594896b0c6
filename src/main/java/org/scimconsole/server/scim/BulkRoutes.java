package org.scimconsole.server.scim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.StoreUnavailableException;
import org.scimconsole.directory.activity.ActivityService;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.message.BulkOperation;
import org.scimconsole.scim.message.BulkOrder;
import org.scimconsole.scim.message.BulkRequest;
import org.scimconsole.scim.message.BulkResponse;
import org.scimconsole.scim.message.ErrorBody;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.server.http.Redaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many operations in one request (RFC 7644 section 3.7). Each is a unit of its own, in the data and in the log: one that
 * is refused takes nothing back from those before it.
 */
final class BulkRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(BulkRoutes.class);

    private final Redaction redaction = new Redaction();
    private final List<ResourceOperations> types;
    private final ActivityService activity;
    private final Json json;
    private final Limits limits;

    BulkRoutes(List<ResourceOperations> types, ActivityService activity, Json json, Limits limits) {
        this.types = types;
        this.activity = activity;
        this.json = json;
        this.limits = limits;
    }

    void addTo(ScimTable table) {
        table.post("/Bulk", this::run);
    }

    private void run(ScimExchange exchange) {
        BulkRequest request = BulkRequest.parse(exchange.body(), limits);
        BulkOrder order = BulkOrder.of(request.operations());
        List<BulkResponse.Result> results = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        StoreUnavailableException gone = null;
        int failures = 0;
        for (BulkOperation operation : order.ordered()) {
            try {
                // Once the database is gone, each operation would wait for it again.
                results.add(
                        gone == null
                                ? one(exchange, operation, results.size() + 1, ids)
                                : refused(exchange, operation, gone));
            } catch (StoreUnavailableException unavailable) {
                if (results.isEmpty()) {
                    // Nothing was done yet, so that the request can be repeated as a whole.
                    throw unavailable;
                }
                gone = unavailable;
                results.add(refused(exchange, operation, unavailable));
            }
            failures += results.get(results.size() - 1).status() >= 400 ? 1 : 0;
            if (request.failOnErrors() > 0 && failures >= request.failOnErrors()) {
                answer(exchange, results);
                return;
            }
        }
        for (BulkOperation circular : order.circular()) {
            ScimException why = new ScimException(
                    ErrorType.CONFLICT,
                    "The operation refers by bulkId to one that refers back to it; such a circle cannot be resolved.");
            results.add(
                    gone == null
                            ? recorded(exchange, circular, results.size() + 1, why)
                            : refused(exchange, circular, gone));
        }
        answer(exchange, results);
    }

    private BulkResponse.Result one(
            ScimExchange exchange, BulkOperation operation, int number, Map<String, String> ids) {
        try {
            BulkOperation resolved = operation.resolved(ids);
            ScimAnswer answer = carryOut(exchange, resolved, number);
            String location = answer.location() == null ? location(exchange, resolved) : answer.location();
            if (operation.bulkId() != null && location != null) {
                ids.put(operation.bulkId(), location.substring(location.lastIndexOf('/') + 1));
            }
            String version = answer.version() == null ? null : answer.version().text();
            return new BulkResponse.Result(operation, answer.status(), location, version, null);
        } catch (StoreUnavailableException gone) {
            throw gone;
        } catch (ScimException why) {
            return recorded(exchange, operation, number, redaction.apply(why));
        } catch (RuntimeException bug) {
            String reference = exchange.exchange().requestId() + "." + number;
            LOG.error("Operation {} failed; its sender was told this id", reference, bug);
            return recorded(
                    exchange,
                    operation,
                    number,
                    new ScimException(
                            ErrorType.INTERNAL,
                            "The service failed on this operation. Tell its operator the reference " + reference
                                    + "; the log has the cause."));
        }
    }

    private BulkResponse.Result refused(ScimExchange exchange, BulkOperation operation, ScimException why) {
        return BulkResponse.Result.refused(operation, redaction.apply(location(exchange, operation)), why);
    }

    /** A refusal is as durable as what was accepted; where it cannot be, the operation was not heard at all: 503. */
    private BulkResponse.Result recorded(
            ScimExchange exchange, BulkOperation operation, int number, ScimException why) {
        try {
            record(exchange, operation, number, why);
            return refused(exchange, operation, why);
        } catch (StoreUnavailableException gone) {
            return refused(exchange, operation, gone);
        }
    }

    private ScimAnswer carryOut(ScimExchange exchange, BulkOperation operation, int number) {
        String path = operation.path().endsWith("/") && operation.path().length() > 1
                ? operation.path().substring(0, operation.path().length() - 1)
                : operation.path();
        for (ResourceOperations type : types) {
            String endpoint = type.schema().endpoint();
            if (path.equals(endpoint)) {
                if (operation.method() != BulkOperation.Method.POST) {
                    break;
                }
                return type.create(call(exchange, operation, number, 201), Objects.requireNonNull(operation.data()));
            }
            if (path.startsWith(endpoint + "/") && path.indexOf('/', endpoint.length() + 1) < 0) {
                return onExisting(exchange, type, operation, path.substring(endpoint.length() + 1), number);
            }
        }
        throw ScimException.invalidPath("The path '" + shown(path) + "' of a " + operation.method()
                + " leads nowhere; it must be /Users or /Groups for POST, and /Users/{id} or /Groups/{id} else.");
    }

    private ScimAnswer onExisting(
            ScimExchange exchange, ResourceOperations type, BulkOperation operation, String id, int number) {
        ScimCall call = call(exchange, operation, number, operation.method() == BulkOperation.Method.PUT ? 200 : 204);
        return switch (operation.method()) {
            case PUT -> type.replace(call, id, Objects.requireNonNull(operation.data()));
            case PATCH -> type.patch(call, id, Objects.requireNonNull(operation.data()));
            case DELETE -> type.delete(call, id);
            case POST ->
                throw ScimException.invalidPath(
                        "A POST makes a resource at /Users or /Groups, not at '" + shown(operation.path()) + "'.");
        };
    }

    private ScimCall call(ScimExchange exchange, BulkOperation operation, int number, int status) {
        return new ScimCall(
                caller(exchange, operation, number, status),
                exchange.base(),
                json,
                "id",
                null,
                ScimExchange.condition(operation.version()),
                null);
    }

    /** Each operation stands in the log by itself, under the request's id and its number. */
    private Caller caller(ScimExchange exchange, BulkOperation operation, int number, int status) {
        String data = operation.data() == null ? null : json.write(operation.data());
        return exchange.exchange().caller(number, operation.method().name(), operation.path(), data, status);
    }

    private void record(ScimExchange exchange, BulkOperation operation, int number, ScimException why) {
        ErrorBody body = ErrorBody.of(why);
        activity.refused(
                caller(exchange, operation, number, body.status()),
                subject(operation),
                why,
                body.status(),
                why.detail(),
                json.write(body.toJson()));
    }

    private @Nullable Subject subject(BulkOperation operation) {
        for (ResourceOperations type : types) {
            if (operation.data() != null
                    && operation.path().equals(type.schema().endpoint())) {
                return type.subject(operation.data());
            }
        }
        return null;
    }

    private static @Nullable String location(ScimExchange exchange, BulkOperation operation) {
        return operation.method() == BulkOperation.Method.POST ? null : exchange.base() + operation.path();
    }

    private void answer(ScimExchange exchange, List<BulkResponse.Result> results) {
        exchange.exchange().answer(200, json.writeBytes(new BulkResponse(results).toJson()));
    }

    private static String shown(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
