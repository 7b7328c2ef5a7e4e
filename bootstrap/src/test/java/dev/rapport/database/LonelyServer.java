package dev.rapport.database;

import java.nio.file.Path;

/** A process of its own that starts a server, says so and waits to be killed. */
final class LonelyServer {

    private LonelyServer() {}

    public static void main(String[] folder) throws InterruptedException {
        EmbeddedPostgres postgres = TestServers.start(new DataFolder(Path.of(folder[0])));
        System.out.println(postgres.jdbcUrl());
        Thread.sleep(Long.MAX_VALUE);
    }
}
