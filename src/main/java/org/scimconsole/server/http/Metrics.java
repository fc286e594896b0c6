package org.scimconsole.server.http;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What the service counts, in the text format that Prometheus reads. Labels never hold anything a client sent. */
public final class Metrics {
    private static final double[] BUCKETS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private final Clock clock;
    private final Instant startedAt;
    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> unauthorized = new ConcurrentHashMap<>();
    private final LongAdder[] durations = new LongAdder[BUCKETS.length + 1];
    private final LongAdder durationNanos = new LongAdder();
    private final LongAdder limited = new LongAdder();
    private final LongAdder unlogged = new LongAdder();
    private final AtomicLong lastWriteMillis = new AtomicLong();

    /** @param clock tells the age of the last write */
    public Metrics(Clock clock) {
        this.clock = clock;
        this.startedAt = clock.instant();
        for (int index = 0; index < durations.length; index++) {
            durations[index] = new LongAdder();
        }
    }

    /** Counts an answered request; those to a rehearsal by themselves. */
    void answered(Audience audience, boolean rehearsal, String method, int status, long nanos) {
        String asked = rehearsal ? "rehearsal" : audience.name().toLowerCase(java.util.Locale.ROOT);
        String labels = "audience=\"" + asked + "\",method=\"" + knownMethod(method) + "\",status=\"" + status + "\"";
        requests.computeIfAbsent(labels, key -> new LongAdder()).increment();
        durationNanos.add(nanos);
        double seconds = nanos / 1e9;
        int bucket = 0;
        while (bucket < BUCKETS.length && seconds > BUCKETS[bucket]) {
            bucket++;
        }
        durations[bucket].increment();
        if (status < 300
                && !method.equals("GET")
                && !method.equals("HEAD")
                && audience != Audience.PUBLIC
                && !rehearsal) {
            lastWriteMillis.set(clock.millis());
        }
    }

    /** Counts a 401, by the reason that only the log tells. */
    void unauthorized(String reason) {
        unauthorized.computeIfAbsent(reason, key -> new LongAdder()).increment();
    }

    /** Counts a 401 that no log tells of, because its sender had used up its lines. */
    void unlogged() {
        unlogged.increment();
    }

    /** Counts a 429. */
    void limited() {
        limited.increment();
    }

    /** @return the text for {@code GET /metrics} */
    String text() {
        StringBuilder out = new StringBuilder(2_048);
        head(out, "scim_requests_total", "counter", "Requests answered.");
        new TreeMap<>(requests).forEach((labels, count) -> line(out, "scim_requests_total", labels, count.sum()));
        head(out, "scim_unauthorized_total", "counter", "Requests answered 401, by reason.");
        new TreeMap<>(unauthorized)
                .forEach((reason, count) ->
                        line(out, "scim_unauthorized_total", "reason=\"" + reason + "\"", count.sum()));
        head(out, "scim_unauthorized_unlogged_total", "counter", "Requests answered 401 that the log leaves out.");
        line(out, "scim_unauthorized_unlogged_total", "", unlogged.sum());
        head(out, "scim_rate_limited_total", "counter", "Requests answered 429.");
        line(out, "scim_rate_limited_total", "", limited.sum());
        head(out, "scim_request_duration_seconds", "histogram", "Time from the request's head to its answer.");
        long sum = 0;
        for (int index = 0; index < durations.length; index++) {
            sum += durations[index].sum();
            String bound = index < BUCKETS.length ? String.valueOf(BUCKETS[index]) : "+Inf";
            line(out, "scim_request_duration_seconds_bucket", "le=\"" + bound + "\"", sum);
        }
        out.append("scim_request_duration_seconds_sum ")
                .append(durationNanos.sum() / 1e9)
                .append('\n');
        line(out, "scim_request_duration_seconds_count", "", sum);
        head(out, "scim_last_write_age_seconds", "gauge", "Seconds since the last accepted write; -1 for none yet.");
        long last = lastWriteMillis.get();
        line(out, "scim_last_write_age_seconds", "", last == 0 ? -1 : Math.max(0, (clock.millis() - last) / 1000));
        head(out, "scim_uptime_seconds", "gauge", "Seconds since the service started.");
        line(
                out,
                "scim_uptime_seconds",
                "",
                Math.max(0, clock.instant().getEpochSecond() - startedAt.getEpochSecond()));
        Runtime runtime = Runtime.getRuntime();
        head(out, "process_heap_bytes", "gauge", "Heap in use.");
        line(out, "process_heap_bytes", "", runtime.totalMemory() - runtime.freeMemory());
        return out.toString();
    }

    private static String knownMethod(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> method;
            default -> "other";
        };
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder out, String name, String labels, long value) {
        out.append(name);
        if (!labels.isEmpty()) {
            out.append('{').append(labels).append('}');
        }
        out.append(' ').append(value).append('\n');
    }
}
