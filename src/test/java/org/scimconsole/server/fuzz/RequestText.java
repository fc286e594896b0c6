package org.scimconsole.server.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request as the fuzzer writes it: method and target, headers, an empty line, the body. {@code /Users} is below the
 * SCIM base, {@code !/users} below the Admin API; names in braces stand for what is there. What the request leaves out
 * (secret, length) is put to it, what it has goes onto the wire as it is.
 */
final class RequestText {
    private final String head;
    private final String body;

    private RequestText(String head, String body) {
        this.head = head;
        this.body = body;
    }

    static RequestText of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\n\n");
        return end < 0 ? new RequestText(text, "") : new RequestText(text.substring(0, end), text.substring(end + 2));
    }

    String method() {
        int blank = head.indexOf(' ');
        return blank < 0 ? head : head.substring(0, blank);
    }

    /** @return what goes onto the wire, with the names in braces filled in */
    byte[] wire(Map<String, String> names) {
        List<String> lines = new ArrayList<>(List.of(head.split("\n", -1)));
        String first = lines.remove(0);
        int blank = first.indexOf(' ');
        String target = blank < 0 ? "" : first.substring(blank + 1);
        boolean admin = target.startsWith("!");
        String full = admin
                ? "/internal/api/v2" + target.substring(1)
                : target.startsWith("/scim/") || target.startsWith("/internal/") ? target : "{base}" + target;
        StringBuilder all = new StringBuilder(method() + " " + full + " HTTP/1.1\r\nHost: localhost\r\n");
        String lower = head.toLowerCase(Locale.ROOT);
        if (!lower.contains("authorization:")) {
            all.append("Authorization: Bearer ")
                    .append(admin ? "{key}" : "{token}")
                    .append("\r\n");
        }
        lines.forEach(line -> all.append(line).append("\r\n"));
        String content = filled(body, names);
        if (!content.isEmpty() && !lower.contains("content-length:") && !lower.contains("transfer-encoding:")) {
            all.append("Content-Length: ").append(content.length()).append("\r\n");
        }
        all.append("Connection: close\r\n\r\n");
        return (filled(all.toString(), names) + content).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String filled(String text, Map<String, String> names) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }
}
