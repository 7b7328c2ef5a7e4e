package dev.rapport.bench;

import dev.rapport.database.DataFolder;
import dev.rapport.database.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The data of one measurement, gone when it is closed. */
record BenchData(Path folder) implements AutoCloseable {

    static BenchData create() throws IOException {
        Path folder = Files.createTempDirectory("rapport-bench-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        System.out.println("Data in " + folder + ", removed at the end.");
        return new BenchData(folder);
    }

    DataFolder database() {
        return new DataFolder(folder.resolve("database"));
    }

    Path application() {
        return folder.resolve("application");
    }

    @Override
    public void close() throws IOException {
        TestServers.delete(new DataFolder(folder));
    }
}
