package org.scimconsole.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** So many clients of one server, each with one connection and one request at a time. */
final class Clients implements AutoCloseable {
    private final List<Wire> wires = new ArrayList<>();
    private final ExecutorService threads;

    /**
     * What was measured.
     *
     * @param answers how many came
     * @param perSecond answers per second over all clients
     * @param median time of one request in microseconds
     * @param p99 time that 99 of 100 requests stay under, in microseconds
     */
    record Result(int answers, double perSecond, long median, long p99) {}

    Clients(URI server, int clients) throws IOException {
        for (int i = 0; i < clients; i++) {
            wires.add(new Wire(server));
        }
        threads = Executors.newFixedThreadPool(clients);
    }

    /** @param status what each answer must have */
    Result run(Supplier<byte[]> requests, int status, double seconds) throws InterruptedException, IOException {
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        List<Future<long[]>> running = new ArrayList<>();
        for (Wire wire : wires) {
            running.add(threads.submit(() -> client(wire, requests, status, end)));
        }
        List<long[]> times = new ArrayList<>();
        for (Future<long[]> each : running) {
            try {
                times.add(each.get());
            } catch (ExecutionException e) {
                throw new IOException(String.valueOf(e.getCause().getMessage()), e);
            }
        }
        double elapsed = (System.nanoTime() - begin) / 1e9;
        long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(
                all.length, all.length / elapsed, all[all.length / 2] / 1000, all[all.length * 99 / 100] / 1000);
    }

    private static long[] client(Wire wire, Supplier<byte[]> requests, int status, long end) throws IOException {
        long[] times = new long[4096];
        int count = 0;
        long now = System.nanoTime();
        do {
            int answered = wire.send(requests.get());
            if (answered != status) {
                throw new IOException("answered " + answered + " " + wire.excerpt());
            }
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
            }
            long then = now;
            now = System.nanoTime();
            times[count++] = now - then;
        } while (now < end);
        return Arrays.copyOf(times, count);
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (Wire wire : wires) {
            wire.close();
        }
    }
}
