package dev.rapport.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends prepared requests over a number of connections, each waiting for its answer before the next. */
final class Load {

    private Load() {}

    /**
     * @param seconds from the first request to the last answer
     * @param latencies in nanoseconds, sorted
     */
    record Result(double seconds, long[] latencies) {

        double perSecond() {
            return latencies.length / seconds;
        }

        double millis(double quantile) {
            int rank = (int) Math.ceil(quantile * latencies.length) - 1;
            return latencies[Math.max(0, rank)] / 1e6;
        }
    }

    static Result run(int port, int connections, List<byte[]> requests) throws InterruptedException {
        var next = new AtomicInteger();
        var latencies = new long[requests.size()];
        var failures = new ConcurrentLinkedQueue<String>();
        var threads = new Thread[connections];
        long start = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            threads[i] = Thread.ofPlatform().start(() -> send(port, requests, next, latencies, failures));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " requests failed, the first: " + failures.peek());
        }
        Arrays.sort(latencies);
        return new Result(seconds, latencies);
    }

    private static void send(
            int port,
            List<byte[]> requests,
            AtomicInteger next,
            long[] latencies,
            ConcurrentLinkedQueue<String> failures) {
        try (var connection = new Connection(port)) {
            for (int i = next.getAndIncrement(); i < requests.size(); i = next.getAndIncrement()) {
                long sent = System.nanoTime();
                int status = connection.send(requests.get(i));
                latencies[i] = System.nanoTime() - sent;
                if (status != 200) {
                    failures.add("status " + status);
                }
            }
        } catch (IOException e) {
            failures.add(e.toString());
        }
    }
}
