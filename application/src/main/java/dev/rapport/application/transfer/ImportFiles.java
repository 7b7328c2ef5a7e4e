package dev.rapport.application.transfer;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Overloaded;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The files of imports that are not at their end, each on the node that received it. */
public interface ImportFiles {

    /** What distinguishes this node from others, also after a restart. */
    String node();

    /** @return whether no other process works on this node's files; only then may this one, and it stays so until it ends */
    boolean tryHold();

    /**
     * Writes down what arrives, unpacked, until it ends. Nobody finds it before {@link #keep}.
     *
     * @throws Invalid if it ends too early, is empty, or is no complete gzip
     * @throws Overloaded if there is no room for it
     */
    Received receive(InputStream body);

    /** Makes what was received the file of an import; from now on it survives a crash. */
    void keep(Received received, ImportId id);

    void discard(Received received);

    /**
     * @param delimiter empty: whichever the header has most of
     * @throws Invalid if it is empty or its header is not CSV in UTF-8
     */
    CsvRows open(Received received, Optional<Character> delimiter);

    /** As {@link #open(Received, Optional)}; also if the file is gone. */
    CsvRows open(ImportId id, Optional<Character> delimiter);

    /** Reads only the beginning of {@code body}; what is cut off there is not read. */
    CsvRows openBeginning(InputStream body, Optional<Character> delimiter);

    /** The imports whose files have been here for an hour or longer. */
    List<ImportId> old();

    /** Nothing to delete is fine. */
    void delete(ImportId id);

    /**
     * A file that is here in full.
     *
     * @param name of its temporary file
     * @param digest SHA-256 in hexadecimal, of what was unpacked
     * @param bytes after unpacking
     */
    record Received(String name, String digest, long bytes) {}
}
