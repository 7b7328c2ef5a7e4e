package dev.rapport.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked from the archive inside the application.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {

    static final int MAJOR = 18;

    /** What the archive holds; it doesn't say so itself, a test compares. */
    static final String VERSION = MAJOR + ".6";

    private static final String PREFIX = "postgres-";

    /**
     * Unpacks the archive into {@code parent}, unless that was done before. Whoever is killed in the middle leaves only a
     * folder that the next one removes.
     *
     * @throws StartRefused if there is no archive for this platform
     */
    static PostgresBinaries unpackInto(Path parent) throws IOException {
        Path home = parent.resolve(PREFIX + VERSION);
        if (!Files.isDirectory(home)) {
            Folders.sweep(parent, "." + PREFIX);
            Path unfinished = parent.resolve(
                    "." + PREFIX + VERSION + "." + ProcessHandle.current().pid());
            try (InputStream archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"))) {
                unpack(archive, unfinished);
            }
            Command.run(parent, List.of("sync"));
            try {
                Files.move(unfinished, home);
            } catch (FileAlreadyExistsException e) {
                Folders.delete(unfinished);
            }
        }
        return new PostgresBinaries(home);
    }

    /** Removes the programs of earlier versions that lie beside these. */
    void removeOthers() throws IOException {
        try (Stream<Path> siblings = Files.list(home.resolveSibling("."))) {
            for (Path sibling : siblings.map(Path::normalize).toList()) {
                if (sibling.getFileName().toString().startsWith(PREFIX) && !sibling.equals(home)) {
                    Folders.delete(sibling);
                }
            }
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    static InputStream archive(String system, String processor) {
        InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + archiveName(system, processor));
        if (archive == null) {
            throw new StartRefused("This build brings no PostgreSQL for " + system + " on " + processor
                    + ": name a database (PostgreSQL 15 or later) with QUARKUS_DATASOURCE_JDBC_URL,"
                    + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.");
        }
        return archive;
    }

    private static String archiveName(String system, String processor) {
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        boolean mac = system.toLowerCase(Locale.ROOT).startsWith("mac");
        String machine = arm ? "arm_64" : processor.equals("amd64") ? "x86_64" : processor;
        return PREFIX + (mac ? "darwin" : system.toLowerCase(Locale.ROOT)) + "-" + machine + ".txz";
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            makeFolder(into);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("the archive of PostgreSQL has an entry outside of itself: " + target);
                }
                if (entry.isDirectory()) {
                    makeFolder(target);
                } else if (neededToRun(entry.getName())) {
                    makeFolder(target.resolveSibling("."));
                    unpackFile(tar, entry, target);
                }
            }
        }
    }

    private static boolean neededToRun(String name) {
        return !name.endsWith(".a") && !name.contains("/pgxs/");
    }

    private static void unpackFile(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            // Not the process's umask: another user may have to run these.
            String mode = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
        }
    }

    private static void makeFolder(Path path) throws IOException {
        Path folder = path.normalize();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
