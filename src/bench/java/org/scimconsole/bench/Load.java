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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Sends one kind of request from a number of clients for a time and counts what comes back. */
record Load(String name, int expectedStatus, LongFunction<byte[]> request) {

    /**
     * What a load measured.
     *
     * @param perSecond answers per second over all clients
     * @param median time of one request in microseconds
     * @param p99 time that 99 of 100 requests stay under, in microseconds
     */
    record Result(String name, int clients, double perSecond, long median, long p99) {}

    Result run(URI server, int clients, double seconds, AtomicLong numbers) {
        measure(server, clients, seconds / 3, numbers);
        return measure(server, clients, seconds, numbers);
    }

    private Result measure(URI server, int clients, double seconds, AtomicLong numbers) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long begin = System.nanoTime();
            long end = begin + (long) (seconds * 1e9);
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> client(server, end, numbers)));
            }
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> each : running) {
                times.add(each.get());
            }
            double elapsed = (System.nanoTime() - begin) / 1e9;
            long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Result(
                    name, clients, all.length / elapsed, all[all.length / 2] / 1000, all[all.length * 99 / 100] / 1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(name + ": " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] client(URI server, long end, AtomicLong numbers) throws IOException {
        long[] times = new long[1024];
        int count = 0;
        try (Wire wire = new Wire(server)) {
            long now;
            while ((now = System.nanoTime()) < end || count == 0) {
                int status = wire.send(request.apply(numbers.getAndIncrement()));
                if (status != expectedStatus) {
                    throw new IOException("answered " + status + " " + wire.body());
                }
                if (count == times.length) {
                    times = Arrays.copyOf(times, count * 2);
                }
                times[count++] = System.nanoTime() - now;
            }
        }
        return Arrays.copyOf(times, count);
    }
}
