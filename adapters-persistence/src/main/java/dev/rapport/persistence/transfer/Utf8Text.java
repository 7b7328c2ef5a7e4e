package dev.rapport.persistence.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Text in UTF-8, with or without a byte order mark. Unlike Java's own reader it says in which line something else stands, and how
 * many bytes have been read.
 */
final class Utf8Text extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(64 * 1024).flip();
    private boolean begun;
    private boolean ended;
    private long bytesRead;
    private long line = 1;
    private boolean afterReturn;

    Utf8Text(InputStream in) {
        this.in = in;
    }

    long bytesRead() {
        return bytesRead;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer chars = CharBuffer.wrap(into, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            int decoded = chars.position() - offset;
            count(into, offset, decoded);
            if (result.isError()) {
                throw new CharConversionException("line " + line + " is not text in UTF-8; save the file as UTF-8");
            }
            if (!begun && decoded > 0) {
                begun = true;
                if (into[offset] == BYTE_ORDER_MARK) {
                    System.arraycopy(into, offset + 1, into, offset, decoded - 1);
                    decoded--;
                    chars.position(offset + decoded);
                }
            }
            if (decoded > 0) {
                return decoded;
            }
            if (ended) {
                return -1;
            }
            if (length == 1 && result.isOverflow()) {
                throw new IOException("one character at a time is not enough");
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (got < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + got);
            bytesRead += got;
        }
        bytes.flip();
    }

    private void count(char[] chars, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            char c = chars[i];
            if (c == '\r' || c == '\n' && !afterReturn) {
                line++;
            }
            afterReturn = c == '\r';
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
