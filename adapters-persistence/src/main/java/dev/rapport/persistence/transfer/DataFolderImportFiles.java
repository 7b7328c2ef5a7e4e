package dev.rapport.persistence.transfer;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.transfer.CsvRows;
import dev.rapport.application.transfer.ImportFiles;
import dev.rapport.application.transfer.ImportId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The folder {@code imports} in the data folder: {@code <id>.csv} for an import, {@code ….part} while it arrives, mode 0600. */
@Singleton
class DataFolderImportFiles implements ImportFiles {

    private static final int BEGINNING = 1 << 20;
    private static final String SUFFIX = ".csv";

    private final ImportFolder folder;
    private @Nullable FileLock lock;

    DataFolderImportFiles(@ConfigProperty(name = "rapport.data") Path data) {
        this.folder = new ImportFolder(data.resolve("imports"));
    }

    @Override
    public String node() {
        return folder.node();
    }

    @Override
    public synchronized boolean tryHold() {
        if (lock != null) {
            return true;
        }
        try {
            // Let go of at the latest when this process ends, in whatever way.
            lock = FileChannel.open(folder.file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            folder.old(ImportFolder.UNFINISHED).forEach(folder::delete);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a live reload another application of this process wants it. */
    @PreDestroy
    synchronized void letGo() throws IOException {
        if (lock != null) {
            lock.acquiredBy().close();
            lock = null;
        }
    }

    @Override
    public Received receive(InputStream body) {
        return folder.receive(body);
    }

    @Override
    public void keep(Received received, ImportId id) {
        try {
            Files.move(folder.file(received.name()), file(id), StandardCopyOption.ATOMIC_MOVE);
            folder.force();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void discard(Received received) {
        folder.delete(received.name());
    }

    @Override
    public CsvRows open(Received received, Optional<Character> delimiter) {
        return open(folder.file(received.name()), delimiter);
    }

    @Override
    public CsvRows open(ImportId id, Optional<Character> delimiter) {
        return open(file(id), delimiter);
    }

    private static CsvRows open(Path file, Optional<Character> delimiter) {
        try {
            char between = delimiter.isPresent() ? delimiter.get() : Delimiters.guess(beginning(file));
            return open(Files.newInputStream(file), between);
        } catch (NoSuchFileException e) {
            throw new Invalid("import.unreadable", "the file is gone from the data folder");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stream is the rows', and closed if there are none. */
    private static CsvRows open(InputStream in, char delimiter) throws IOException {
        try {
            return new FastCsvRows(in, delimiter);
        } catch (RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Delimiters.SAMPLE);
        }
    }

    @Override
    public CsvRows openBeginning(InputStream body, Optional<Character> delimiter) {
        try {
            byte[] bytes = unpacked(body).readNBytes(BEGINNING);
            int end = bytes.length;
            if (end == BEGINNING) {
                while (end > 0 && bytes[end - 1] != '\n') {
                    end--;
                }
            }
            byte[] whole = end > 0 ? Arrays.copyOf(bytes, end) : bytes;
            return open(new ByteArrayInputStream(whole), delimiter.orElseGet(() -> Delimiters.guess(whole)));
        } catch (IOException e) {
            throw ImportFolder.incomplete(e);
        }
    }

    /** Files are packed by whoever sends them or by their owner; a text never begins with these two bytes. */
    static InputStream unpacked(InputStream body) throws IOException {
        var in = new BufferedInputStream(body, 64 * 1024);
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new GZIPInputStream(in, 64 * 1024) : in;
    }

    @Override
    public List<ImportId> old() {
        return folder.old(SUFFIX).stream()
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .flatMap(name -> ImportId.parse(name).stream())
                .toList();
    }

    @Override
    public void delete(ImportId id) {
        folder.delete(id + SUFFIX);
    }

    private Path file(ImportId id) {
        return folder.file(id + SUFFIX);
    }
}
