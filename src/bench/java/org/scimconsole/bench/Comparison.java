package org.scimconsole.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Measures loads against the two limits. Each round runs the service, the empty handler and the bare inserts one after
 * the other, so that whatever else the machine does hits all of them.
 */
final class Comparison {
    private static final int WARM_ANSWERS = 4_000;
    private static final Duration WARM = Duration.ofSeconds(4);

    private final Report report;
    private final ServerProcess service;
    private final ServerProcess empty;
    private final Inserts inserts;
    private final double seconds;
    private final int rounds;
    private final AtomicLong numbers;

    Comparison(
            Report report,
            ServerProcess service,
            ServerProcess empty,
            Inserts inserts,
            double seconds,
            int rounds,
            AtomicLong numbers) {
        this.report = report;
        this.service = service;
        this.empty = empty;
        this.inserts = inserts;
        this.seconds = seconds;
        this.rounds = rounds;
        this.numbers = numbers;
    }

    /** Lets the compilers of both servers see what comes, twice so that what they compiled first is run. */
    void warm(List<Load> loads) throws Exception {
        for (int pass = 0; pass < 2; pass++) {
            for (Load load : loads) {
                Requests requests = new Requests(load, numbers, 500);
                tellEmptyHandler(requests);
                try (Clients ours = new Clients(service.uri(), load.clients());
                        Clients theirs = new Clients(empty.uri(), load.clients())) {
                    long end = System.nanoTime() + WARM.toNanos();
                    int answers = 0;
                    while (answers < WARM_ANSWERS && System.nanoTime() < end) {
                        answers += ours.run(requests::next, load.status(), 0.3).answers();
                    }
                    theirs.run(() -> requests.any(0), load.status(), 0.3);
                }
            }
        }
    }

    void head() {
        report.say(
                "| load | clients | per second | p50 µs | p99 µs | CPU µs | empty handler/s | its CPU µs | bare inserts/s | ratio to the"
                        + " smaller limit |");
        report.say("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    }

    void measure(Load load, int... clients) throws Exception {
        Requests requests = new Requests(load, numbers);
        tellEmptyHandler(requests);
        for (int count : clients) {
            try (Clients ours = new Clients(service.uri(), count);
                    Clients theirs = new Clients(empty.uri(), count)) {
                measure(requests, count, ours, theirs);
            }
        }
    }

    private void measure(Requests requests, int count, Clients ours, Clients theirs) throws Exception {
        Load load = requests.load();
        AtomicLong any = new AtomicLong();
        Supplier<byte[]> same = () -> requests.any(any.getAndIncrement());
        ours.run(requests::next, load.status(), seconds / 2);
        theirs.run(same, load.status(), seconds / 4);
        Rounds rate = new Rounds();
        Rounds median = new Rounds();
        Rounds p99 = new Rounds();
        Rounds handler = new Rounds();
        Rounds bare = new Rounds();
        Rounds ratio = new Rounds();
        Cost cost = new Cost(service);
        Cost handlerCost = new Cost(empty);
        for (int round = 0; round < rounds; round++) {
            Clients.Result result = cost.of(() -> ours.run(requests::next, load.status(), seconds));
            double limit = handlerCost
                    .of(() -> theirs.run(same, load.status(), seconds / 2))
                    .perSecond();
            handler.add(limit);
            if (load.writes()) {
                double rows = inserts.run(count, seconds / 2);
                bare.add(rows);
                limit = Math.min(limit, rows);
            }
            rate.add(result.perSecond());
            median.add(result.median());
            p99.add(result.p99());
            ratio.add(result.perSecond() / limit);
        }
        report.say(String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %s | %s |",
                load.name(),
                count,
                rate.median(),
                median.median(),
                p99.median(),
                cost.micros(),
                handler.median(),
                handlerCost.micros(),
                load.writes() ? String.format(Locale.ROOT, "%.0f", bare.median()) : "–",
                ratio.text("%.2f")));
    }

    /**
     * Measures loads against the first of them, in turn within each round, so that their times can be compared.
     */
    void against(int clients, List<Load> loads) throws Exception {
        List<Requests> requests = new ArrayList<>();
        for (Load load : loads) {
            requests.add(new Requests(load, numbers));
        }
        Rounds[] ratios = new Rounds[loads.size()];
        Rounds[] times = new Rounds[loads.size()];
        try (Clients ours = new Clients(service.uri(), clients)) {
            for (int round = -1; round < rounds * 2 + 1; round++) {
                double first = 0;
                for (int i = 0; i < loads.size(); i++) {
                    Load load = loads.get(i);
                    double time = 1e6
                            * clients
                            / ours.run(requests.get(i)::next, load.status(), seconds / 2)
                                    .perSecond();
                    first = i == 0 ? time : first;
                    if (round < 0) {
                        ratios[i] = new Rounds();
                        times[i] = new Rounds();
                    } else {
                        ratios[i].add(time / first);
                        times[i].add(time);
                    }
                }
            }
        }
        for (int i = 0; i < loads.size(); i++) {
            report.say("- " + loads.get(i).name() + ", " + clients + (clients == 1 ? " client: " : " clients: ")
                    + times[i].text("%.0f") + " µs"
                    + (i == 0
                            ? ""
                            : ", " + ratios[i].text("%.2f") + " times "
                                    + loads.get(0).name()));
        }
    }

    private void tellEmptyHandler(Requests requests) throws IOException {
        Load load = requests.load();
        byte[] answer;
        try (Wire wire = new Wire(service.uri())) {
            int status = wire.send(requests.next());
            if (status != load.status()) {
                throw new IOException(load.name() + " was answered " + status + " " + wire.excerpt());
            }
            answer = wire.bytes();
        }
        try (Wire wire = new Wire(empty.uri())) {
            wire.send(Wire.request("PUT", EmptyHandler.ANSWER + load.status(), "", answer));
        }
    }
}
