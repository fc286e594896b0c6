package org.scimconsole.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One kept-alive HTTP/1.1 connection that does as little as possible: on two cores a clever client would be measured
 * instead of the service. It looks for the status and for {@code Content-Length} and keeps the rest as bytes.
 */
final class Wire implements AutoCloseable {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[64 * 1024];
    private int head;
    private int end;

    Wire(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Sends the bytes of a request and reads its answer to the end. @return the status */
    int send(byte[] request) throws IOException {
        out.write(request);
        end = 0;
        head = 0;
        while (head == 0) {
            int from = Math.max(0, end - 3);
            more();
            head = afterBlankLine(from);
        }
        int length = contentLength();
        while (end < head + length) {
            more();
        }
        return (buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + buffer[11] - '0';
    }

    /** @return the body of the last answer */
    String body() {
        return new String(buffer, head, end - head, StandardCharsets.UTF_8);
    }

    /** @return how the body of the last answer begins, for a message */
    String excerpt() {
        String body = body();
        return body.length() <= 300 ? body : body.substring(0, 300) + "…";
    }

    /** @return the bytes of the body of the last answer */
    byte[] bytes() {
        return Arrays.copyOfRange(buffer, head, end);
    }

    private void more() throws IOException {
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = in.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw new EOFException("The service ended the connection.");
        }
        end += count;
    }

    private int afterBlankLine(int from) {
        for (int i = from; i + 3 < end; i++) {
            if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                return i + 4;
            }
        }
        return 0;
    }

    private int contentLength() {
        for (int i = 0; i < head - LENGTH.length; i++) {
            if (buffer[i] == '\n' && startsWithLength(i + 1)) {
                return number(i + 1 + LENGTH.length);
            }
        }
        return 0;
    }

    private boolean startsWithLength(int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            int c = buffer[at + i];
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int at) {
        int number = 0;
        for (int i = at; buffer[i] != '\r'; i++) {
            if (buffer[i] != ' ') {
                number = number * 10 + buffer[i] - '0';
            }
        }
        return number;
    }

    static byte[] request(String method, String path, String token, String body) {
        return request(method, path, token, body.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] request(String method, String path, String token, byte[] content) {
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nAccept: application/scim+json\r\n"
                + (content.length == 0 ? "" : "Content-Type: application/scim+json\r\n")
                + "Content-Length: " + content.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return all;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
