package org.scimconsole.server.http;

import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** Liveness, readiness and metrics; open to anyone who can reach the port, and so without anything worth hiding. */
final class HealthRoutes implements Routes {
    private final BooleanSupplier ready;
    private final Metrics metrics;

    /** @param ready whether the database answers */
    HealthRoutes(BooleanSupplier ready, Metrics metrics) {
        this.ready = ready;
        this.metrics = metrics;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/healthz", exchange -> exchange.answer(200, "{\"status\":\"UP\"}"))
                .get("/readyz", this::readiness)
                .get(
                        "/metrics",
                        exchange -> exchange.answer(
                                200,
                                "text/plain; version=0.0.4; charset=utf-8",
                                metrics.text().getBytes(StandardCharsets.UTF_8)));
    }

    private void readiness(Exchange exchange) {
        if (ready.getAsBoolean()) {
            exchange.answer(200, "{\"status\":\"UP\"}");
        } else {
            exchange.setHeader("Retry-After", "5");
            exchange.answer(503, "{\"status\":\"DOWN\",\"reason\":\"the database does not answer\"}");
        }
    }
}
