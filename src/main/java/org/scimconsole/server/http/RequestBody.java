package org.scimconsole.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;

/**
 * The body of one request: read when first asked for, never further than the limit. Compressed bodies are refused, so
 * that a small body stays small.
 */
public final class RequestBody {
    private static final Set<String> JSON_TYPES = Set.of("application/scim+json", "application/json", "text/json");

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpServletRequest request;
    private final int limit;
    private final LongSupplier nanos;
    private byte @Nullable [] bytes;

    RequestBody(HttpServletRequest request, int limit, LongSupplier nanos) {
        this.request = request;
        this.limit = limit;
        this.nanos = nanos;
    }

    /** @return whether the body was read already, so that asking for it again costs nothing */
    public boolean wasRead() {
        return bytes != null;
    }

    /**
     * @return the body as UTF-8 bytes, whatever its charset was
     * @throws ScimException 413 when it is too large, 415 when it is compressed or not JSON, 400 when a secret is in it
     */
    public byte[] bytes() {
        byte[] read = bytes;
        if (read == null) {
            requireUncompressed();
            Charset charset = requireJson();
            read = readAtMost(limit);
            if (!charset.equals(StandardCharsets.UTF_8)) {
                read = new String(read, charset).getBytes(StandardCharsets.UTF_8);
            }
            bytes = read;
            SecretText.refuseIn(new String(read, StandardCharsets.UTF_8), "body");
        }
        return read;
    }

    /** @return the body as text; what {@link #bytes()} throws when it reads, this throws too */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private void requireUncompressed() {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
            throw new ScimException(
                    ErrorType.UNSUPPORTED_MEDIA_TYPE,
                    "The body came with Content-Encoding '" + shortened(encoding) + "'; send it uncompressed.");
        }
    }

    /** A missing media type counts as JSON: scripts leave it out, and nothing else could be meant. */
    private Charset requireJson() {
        String type = request.getHeader("Content-Type");
        if (type == null || type.isBlank()) {
            return StandardCharsets.UTF_8;
        }
        int semicolon = type.indexOf(';');
        String media =
                (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
        if (!JSON_TYPES.contains(media)) {
            throw new ScimException(
                    ErrorType.UNSUPPORTED_MEDIA_TYPE,
                    "The body came as '" + shortened(media) + "'; send application/scim+json or application/json.");
        }
        return semicolon < 0 ? StandardCharsets.UTF_8 : charset(type.substring(semicolon));
    }

    private static Charset charset(String parameters) {
        String lower = parameters.toLowerCase(Locale.ROOT);
        int start = lower.indexOf("charset=");
        if (start < 0) {
            return StandardCharsets.UTF_8;
        }
        String rest = lower.substring(start + "charset=".length());
        int end = rest.indexOf(';');
        String name =
                (end < 0 ? rest : rest.substring(0, end)).replace("\"", "").strip();
        try {
            return name.equals("utf-8") ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new ScimException(
                    ErrorType.UNSUPPORTED_MEDIA_TYPE,
                    "The charset '" + shortened(name) + "' of the body is unknown; send UTF-8.");
        }
    }

    private byte[] readAtMost(int most) {
        long announced = request.getContentLengthLong();
        if (announced > most) {
            throw tooLarge(most);
        }
        try {
            return announced >= 0 ? readAnnounced((int) announced) : readUnannounced(most);
        } catch (IOException brokenOff) {
            throw new ClientGoneException(brokenOff);
        }
    }

    private byte[] readAnnounced(int length) throws IOException {
        InputStream in = request.getInputStream();
        byte[] read = new byte[length];
        int filled = 0;
        long start = nanos.getAsLong();
        while (filled < length) {
            int count = in.read(read, filled, length - filled);
            if (count < 0) {
                throw new EOFException("the body ended early");
            }
            filled += count;
            requireProgress(start);
        }
        return read;
    }

    private byte[] readUnannounced(int most) throws IOException {
        InputStream in = request.getInputStream();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece = new byte[8_192];
        long start = nanos.getAsLong();
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            read.write(piece, 0, count);
            if (read.size() > most) {
                throw tooLarge(most);
            }
            requireProgress(start);
        }
        return read.toByteArray();
    }

    /** A client that sends a byte now and then would otherwise hold a thread for as long as it likes. */
    private void requireProgress(long start) {
        if (nanos.getAsLong() - start > LONGEST.toNanos()) {
            throw new ClientGoneException(new IOException("the body took longer than " + LONGEST));
        }
    }

    private static ScimException tooLarge(int most) {
        return new ScimException(
                ErrorType.TOO_LARGE,
                "The body is larger than the " + most
                        + " bytes that one request may have; send it in several requests.");
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
