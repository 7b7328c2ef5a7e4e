package dev.rapport.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One Rapport per data folder. The operating system lets go of the lock when its process ends, however it ends. */
final class FolderLock implements AutoCloseable {

    // Closing any channel of a file drops all of this process's locks on it, so a second attempt must not even open it.
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws StartRefused if another Rapport has the folder; names both */
    static FolderLock acquire(DataFolder folder) throws IOException {
        Path file = folder.lockFile();
        if (!HELD_BY_THIS_PROCESS.add(file)) {
            throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
        }
        FileChannel channel = null;
        try {
            channel = open(file);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(file, channel);
        } catch (IOException | RuntimeException e) {
            release(file, channel);
            throw e;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static StartRefused inUse(DataFolder folder, String pid) {
        return new StartRefused("The data folder " + folder.path() + " is in use by process "
                + (pid.isEmpty() ? "(unknown)" : pid) + ": stop that Rapport first, or name another folder with"
                + " RAPPORT_DATA.");
    }

    private static void release(Path file, @Nullable FileChannel channel) throws IOException {
        HELD_BY_THIS_PROCESS.remove(file);
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        release(file, channel);
    }
}
