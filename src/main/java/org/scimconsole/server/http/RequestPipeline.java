package org.scimconsole.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.servlet.DefaultTasks;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;

/** The way of every request: exchange, authentication, route, and the exception table for whatever fails. */
final class RequestPipeline {
    /** Where the paths of rehearsals begin. */
    private static final String REHEARSALS =
            Audience.SCIM_PREFIX + "/" + OrganizationId.ofRehearsal("").value();

    private final Clock clock;
    private final LongSupplier nanos;
    private final Supplier<String> requestIds;
    private final PublicUrl publicUrl;
    private final ClientAddress clientAddress;
    private final Authentication authentication;
    private final RateLimit rate;
    private final RequestListener listener;
    private final Metrics metrics;
    private final int bodyLimit;
    private final ExceptionTable table = new ExceptionTable();
    private final Redaction redaction = new Redaction();

    RequestPipeline(ServiceParts parts, PublicUrl publicUrl, ClientAddress clientAddress, int bodyLimit) {
        this.clock = parts.clock();
        this.nanos = parts.nanos();
        this.requestIds = parts.requestIds();
        this.authentication = parts.authentication();
        this.rate = parts.rate();
        this.listener = parts.listener();
        this.metrics = parts.metrics();
        this.publicUrl = publicUrl;
        this.clientAddress = clientAddress;
        this.bodyLimit = bodyLimit;
    }

    void applyTo(JavalinConfig javalin, List<RouteTable.Route> routes) {
        useOnlyTheStepsThatAreNeeded(javalin);
        javalin.routes.before(this::begin);
        for (RouteTable.Route route : routes) {
            Handler handler = context -> run(route, Exchange.of(context));
            javalin.routes.addHttpHandler(HandlerType.findOrCreate(route.method()), route.path(), handler);
            if (route.method().equals("GET")) {
                // Left to itself, the library answers every HEAD with 200. The content is left out further down.
                javalin.routes.addHttpHandler(HandlerType.HEAD, route.path(), handler);
            }
        }
        // the library answers its own exceptions in plain text unless they are named
        javalin.routes.exception(HttpResponseException.class, this::fail);
        javalin.routes.exception(Exception.class, this::fail);
        javalin.router.javaLangErrorHandler((response, error) -> {
            throw error;
        });
        javalin.requestLogger.http((context, millis) -> finish(context));
    }

    @SuppressWarnings("unchecked") // the library takes a generic array
    private static void useOnlyTheStepsThatAreNeeded(JavalinConfig javalin) {
        javalin.requestLifeCycle(DefaultTasks.INSTANCE.getBEFORE(), DefaultTasks.INSTANCE.getHTTP());
    }

    private void begin(Context context) {
        Exchange exchange = new Exchange(
                context,
                requestIds.get(),
                clock.instant(),
                nanos.getAsLong(),
                publicUrl.of(context.req()),
                clientAddress.of(context.req()),
                new RequestBody(context.req(), bodyLimit, nanos));
        context.attribute(Exchange.ATTRIBUTE, exchange);
        context.res().setHeader("X-Request-Id", exchange.requestId());
        if (exchange.audience() != Audience.PUBLIC) {
            Identity identity = authentication.authenticate(exchange);
            exchange.authenticated(identity);
            rate.take(identity.organization());
            BearerAuthentication.requireNotPaused(identity);
        }
    }

    /** Asks for the secret by the route, not by the spelling of the path, which could be one we never thought of. */
    private void run(RouteTable.Route route, Exchange exchange) {
        if (route.audience() != Audience.PUBLIC && !exchange.isAuthenticated()) {
            throw new ScimException(ErrorType.NOT_FOUND, "There is nothing at " + exchange.shownPath() + ".");
        }
        try {
            route.handler().handle(exchange);
        } catch (Error failure) {
            // The library would leave the client without an answer and the connection open.
            throw new IllegalStateException("The route failed with an error", failure);
        }
    }

    private void fail(Exception thrown, Context context) {
        Exception failure = thrown instanceof ScimException refused ? redaction.apply(refused) : thrown;
        Exchange exchange = Objects.requireNonNull(context.<Exchange>attribute(Exchange.ATTRIBUTE));
        if (failure instanceof ClientGoneException) {
            context.status(400);
            return;
        }
        if (failure instanceof MethodNotAllowedResponse wrong) {
            exchange.setHeader("Allow", String.join(", ", wrong.getDetails().values()));
        }
        if (!context.res().isCommitted()) {
            context.res().resetBuffer();
        }
        Refusal refusal = table.refusal(failure, exchange);
        if (exchange.isAuthenticated()) {
            refusal = listener.refused(exchange, refusal, failure);
        }
        if (refusal.retryAfter() != null) {
            exchange.setHeader(
                    "Retry-After",
                    String.valueOf(Math.max(1, refusal.retryAfter().toSeconds())));
        }
        if (refusal.status() == 429) {
            tellRate(exchange, refusal);
        }
        if (refusal.status() == 401) {
            exchange.setHeader("WWW-Authenticate", "Bearer");
        }
        exchange.answer(
                refusal.status(),
                exchange.audience() == Audience.SCIM
                        ? ErrorBody.scim(refusal.status(), refusal.scimType(), refusal.detail())
                        : ErrorBody.admin(refusal.status(), refusal.detail(), exchange.requestId()));
    }

    /** Split's words for it; its Terraform provider would spin without a wait of at least a second. */
    private void tellRate(Exchange exchange, Refusal refusal) {
        metrics.limited();
        String seconds = String.valueOf(
                refusal.retryAfter() == null
                        ? 1
                        : Math.max(1, refusal.retryAfter().toSeconds()));
        exchange.setHeader("X-RateLimit-Remaining-Org", "0");
        exchange.setHeader("X-RateLimit-Remaining-IP", "0");
        exchange.setHeader("X-RateLimit-Reset-Seconds-Org", seconds);
        exchange.setHeader("X-RateLimit-Reset-Seconds-IP", seconds);
    }

    private void finish(Context context) {
        Exchange exchange = context.attribute(Exchange.ATTRIBUTE);
        if (exchange != null) {
            metrics.answered(
                    exchange.audience(),
                    exchange.path().startsWith(REHEARSALS),
                    exchange.method(),
                    context.statusCode(),
                    nanos.getAsLong() - exchange.startedNanos());
        }
    }
}
