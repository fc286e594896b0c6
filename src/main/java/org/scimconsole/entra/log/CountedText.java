package org.scimconsole.entra.log;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * The text of a file in UTF-8, or in UTF-16 when it says so, as spreadsheets save it. Tells how many bytes were read, and
 * ends with an {@link InterruptedIOException} soon after its thread is interrupted.
 */
public final class CountedText {
    private CountedText() {}

    /**
     * @param file which
     * @param bytes told how many bytes are read so far
     * @return its text, without a byte order mark
     * @throws IOException when it cannot be opened
     */
    public static Reader open(Path file, LongConsumer bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(new Counted(Files.newInputStream(file), bytes), 3);
        byte[] head = in.readNBytes(3);
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (starts(head, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (starts(head, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        }
        in.unread(head, mark, head.length - mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static final class Counted extends FilterInputStream {
        private final LongConsumer bytes;
        private long read;

        Counted(InputStream in, LongConsumer bytes) {
            super(in);
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Reading was called off.");
            }
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                read += count;
                bytes.accept(read);
            }
            return count;
        }
    }
}
