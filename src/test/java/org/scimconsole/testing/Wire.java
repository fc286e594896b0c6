package org.scimconsole.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 exactly as written: the request target goes onto the wire untouched (raw quotes, doubled slashes), and no
 * header is added that a real client like Entra would not send. One connection per request.
 */
public final class Wire {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private final String prefix;
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** @param prefix what stands before each target, for example a SCIM base path */
    public Wire(int port, String prefix) {
        this.port = port;
        this.prefix = prefix;
    }

    /** An answer as it came. */
    public record Answer(int status, Map<String, String> headers, String body) {
        /** @return the header's value, or null */
        public @Nullable String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        /** @return the body as JSON */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException notJson) {
                throw new AssertionError("not JSON, status " + status + ": " + body, notJson);
            }
        }

        /** @return the answer itself, when its status is the expected one */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but was " + status + ": " + body);
            }
            return this;
        }
    }

    /** @return the same wire, sending one more header with each request */
    public Wire with(String name, @Nullable String value) {
        Wire other = new Wire(port, prefix);
        other.headers.putAll(headers);
        if (value == null) {
            other.headers.remove(name);
        } else {
            other.headers.put(name, value);
        }
        return other;
    }

    /** @return the same wire with that bearer token */
    public Wire bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Sends GET. */
    public Answer get(String target) {
        return send("GET", target, null);
    }

    /** Sends DELETE. */
    public Answer delete(String target) {
        return send("DELETE", target, null);
    }

    /** Sends POST with a JSON body. */
    public Answer post(String target, String body) {
        return send("POST", target, body);
    }

    /** Sends PUT with a JSON body. */
    public Answer put(String target, String body) {
        return send("PUT", target, body);
    }

    /** Sends PATCH with a JSON body. */
    public Answer patch(String target, String body) {
        return send("PATCH", target, body);
    }

    /** Sends any method; a body gets Entra's content type unless another was set with {@link #with}. */
    public Answer send(String method, String target, @Nullable String body) {
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(256)
                .append(method)
                .append(' ')
                .append(prefix)
                .append(target)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1:")
                .append(port)
                .append("\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body != null) {
            if (!headers.containsKey("Content-Type")) {
                head.append("Content-Type: application/scim+json; charset=utf-8\r\n");
            }
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        head.append("\r\n");
        return raw(head.toString().getBytes(StandardCharsets.UTF_8), content, method.equals("HEAD"));
    }

    /** Sends bytes as they are and reads one answer. */
    public Answer raw(byte[] head, byte[] content, boolean withoutBody) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head);
            try {
                socket.getOutputStream().write(content);
                socket.getOutputStream().flush();
            } catch (IOException refusedWhileSending) {
                // the answer was sent before the whole body was: it is read below
            }
            return read(new BufferedInputStream(socket.getInputStream()), withoutBody);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Answer read(InputStream in, boolean withoutBody) throws IOException {
        String statusLine = line(in);
        int status = Integer.parseInt(statusLine.split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (status == 100) {
            return read(in, withoutBody);
        }
        byte[] body;
        if (withoutBody || status == 204 || status == 304) {
            body = new byte[0];
        } else if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            body = chunks(in);
        } else if (headers.containsKey("content-length")) {
            body = in.readNBytes(Integer.parseInt(headers.get("content-length")));
        } else {
            body = in.readAllBytes();
        }
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
            if (size == 0) {
                line(in);
                return all.toByteArray();
            }
            all.write(in.readNBytes(size));
            line(in);
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
