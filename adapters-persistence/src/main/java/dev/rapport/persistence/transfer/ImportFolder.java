package dev.rapport.persistence.transfer;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Overloaded;
import dev.rapport.application.transfer.ImportFiles.Received;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The files of the imports of one node, for their owner's eyes only. */
final class ImportFolder {

    static final String UNFINISHED = ".part";
    private static final FileAttribute<?> OWNERS = attribute("rw-------");
    private static final FileAttribute<?> OWNERS_FOLDER = attribute("rwx------");

    /** An upload writes all the time; what was not written for so long was left by a crash. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path path;

    ImportFolder(Path path) {
        this.path = path;
    }

    Path file(String name) {
        create();
        return path.resolve(name);
    }

    private void create() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, OWNERS_FOLDER);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A random name that is kept in the folder, so that a node is the same after a restart and no two are. */
    synchronized String node() {
        Path file = file("node");
        try {
            if (!Files.exists(file)) {
                Path unfinished = file("node." + UUID.randomUUID() + UNFINISHED);
                Files.createFile(unfinished, OWNERS);
                Files.writeString(unfinished, UUID.randomUUID().toString());
                try {
                    // Unlike a move, a link fails if another process was faster.
                    Files.createLink(file, unfinished);
                } catch (FileAlreadyExistsException e) {
                    // Its name is ours too: we share the folder.
                }
                Files.delete(unfinished);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Received receive(InputStream body) {
        String name = UUID.randomUUID() + UNFINISHED;
        boolean whole = false;
        try {
            Received received = write(name, body);
            whole = true;
            return received;
        } finally {
            if (!whole) {
                delete(name);
            }
        }
    }

    private Received write(String name, InputStream body) {
        Path file = file(name);
        MessageDigest digest = sha256();
        long bytes = 0;
        try (FileChannel channel = FileChannel.open(
                        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNERS);
                OutputStream out = Channels.newOutputStream(channel)) {
            InputStream in = reading(() -> DataFolderImportFiles.unpacked(body));
            var buffer = new byte[64 * 1024];
            for (int got = read(in, buffer); got >= 0; got = read(in, buffer)) {
                digest.update(buffer, 0, got);
                out.write(buffer, 0, got);
                bytes += got;
            }
            channel.force(true);
        } catch (IOException e) {
            var refusal = new Overloaded(
                    "import.no-room", "the file can't be written to the data folder", Duration.ofMinutes(1));
            refusal.initCause(e);
            throw refusal;
        }
        if (bytes == 0) {
            throw FastCsvRows.empty();
        }
        return new Received(name, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static int read(InputStream in, byte[] buffer) {
        return reading(() -> in.read(buffer));
    }

    /** What goes wrong while reading is the sender's, what goes wrong while writing ours. */
    private static <T> T reading(Reading<T> step) {
        try {
            return step.get();
        } catch (IOException e) {
            throw incomplete(e);
        }
    }

    private interface Reading<T> {
        T get() throws IOException;
    }

    static Invalid incomplete(IOException e) {
        return new Invalid("import.incomplete", "the file did not arrive in full: " + e.getMessage());
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes names survive a crash of the machine. */
    void force() throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            channel.force(true);
        }
    }

    /** The names of the files that end so and have not been written for an hour. */
    List<String> old(String suffix) {
        create();
        try (Stream<Path> files = Files.list(path)) {
            var old = new ArrayList<String>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(suffix)).toList()) {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                if (written.isBefore(Instant.now().minus(ABANDONED))) {
                    old.add(file.getFileName().toString());
                }
            }
            return old;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?> attribute(String mode) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
