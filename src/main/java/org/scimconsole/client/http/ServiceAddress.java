package org.scimconsole.client.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The address of a service as a person typed it, checked before anything is sent.
 *
 * @param base scheme, host, port and path, without a trailing slash, query or fragment
 * @param query what followed the question mark, or empty; Entra's feature flags are written there
 */
public record ServiceAddress(URI base, String query) {

    /**
     * Reads what was typed or pasted.
     *
     * @param text such as {@code https://split.example.com/scim/v2/…}
     * @throws ApiException.Unreachable when nothing could be called by it
     */
    public static ServiceAddress parse(String text) throws ApiException.Unreachable {
        String typed = text.strip();
        URI uri;
        try {
            uri = new URI(typed);
        } catch (URISyntaxException e) {
            throw wrong("'" + shown(typed) + "' is not a web address.", e);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            throw wrong("The address is empty.", null);
        }
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw wrong("'" + shown(typed) + "' does not begin with https:// or http://.", null);
        }
        if (uri.getRawAuthority() == null || uri.getRawAuthority().startsWith(":")) {
            throw wrong("'" + shown(typed) + "' names no host.", null);
        }
        if (uri.getRawAuthority().contains("@")) {
            throw wrong("The address holds a user name or password.", null);
        }
        // Not the URI's own opinion: to it my_host is none, though networks have such names.
        if (HttpUrl.parse(scheme + "://" + uri.getRawAuthority()) == null) {
            throw wrong("'" + shown(typed) + "' names a host or a port that there cannot be.", null);
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new ServiceAddress(URI.create(scheme + "://" + uri.getRawAuthority() + path), query);
    }

    /** @return the host, for sentences */
    public String host() {
        return hostAndPort().replaceFirst(":\\d*$", "");
    }

    /** @return host and port, for sentences */
    public String hostAndPort() {
        return base.getRawAuthority();
    }

    private static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private static ApiException.Unreachable wrong(String sentence, @Nullable Throwable cause) {
        return new ApiException.Unreachable(
                sentence, "Write it like https://split.example.com or http://127.0.0.1:8085.", cause);
    }
}
