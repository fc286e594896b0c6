package org.scimconsole.client.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes the query part of a list's URL; what is null or empty is left out. */
final class AdminQueries {
    private final StringBuilder text = new StringBuilder();

    AdminQueries with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            text.append(text.isEmpty() ? '?' : '&').append(name).append('=').append(encoded(value.toString()));
        }
        return this;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
