package dev.rapport.rest.tracking;

import dev.rapport.application.refusal.Invalid;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a request, unpacked, and never more of them than a request may have: a bomb is cut off while reading. */
final class TrackingBody {

    /** At most this many bytes a request, after unpacking. */
    static final int MOST_BYTES = 500 * 1024;

    private TrackingBody() {}

    /** @throws Invalid if it is too large or is not in the encoding that it says */
    static byte[] read(InputStream body, String encoding) {
        try (InputStream plain = unpack(body, encoding)) {
            byte[] bytes = plain.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Invalid("body.too-large", "a request has at most " + MOST_BYTES + " bytes");
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw new Invalid("body.malformed", "the body is not complete gzip: " + e.getMessage());
        } catch (IOException e) {
            throw new Invalid("body.incomplete", "the body ended too early");
        }
    }

    private static InputStream unpack(InputStream body, String encoding) throws IOException {
        return switch (encoding) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> new GZIPInputStream(body);
            default -> throw new Invalid("body.encoding-unknown", "Content-Encoding is gzip or none: " + encoding);
        };
    }
}
