package org.scimconsole.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * How clients reach the service, for {@code Location} and {@code meta.location}. Never taken from what an untrusted
 * client says in {@code Host}: it is the configured public URL, else where the service listens.
 */
final class PublicUrl {
    private final ServerConfig config;
    private final ClientAddress proxies;
    private volatile String fixed;

    PublicUrl(ServerConfig config) {
        this.config = config;
        this.proxies = new ClientAddress(config.trustedProxies());
        URI configured = config.publicUrl();
        this.fixed = configured == null ? listening(config, config.port()) : withoutSlash(configured.toString());
    }

    void listeningOn(int port) {
        if (config.publicUrl() == null) {
            fixed = listening(config, port);
        }
    }

    String of(HttpServletRequest request) {
        if (config.publicUrl() != null || !proxies.areTrusted(request.getRemoteAddr())) {
            return fixed;
        }
        String host = request.getHeader("X-Forwarded-Host");
        String scheme = request.getHeader("X-Forwarded-Proto");
        if (host == null || !host.matches("[A-Za-z0-9.\\-\\[\\]:]{1,255}")) {
            return fixed;
        }
        return ("http".equals(scheme) ? "http" : "https") + "://" + host;
    }

    static String listening(ServerConfig config, int port) {
        String scheme = config.tls() == null ? "http" : "https";
        String host = config.host();
        boolean any = host.equals("0.0.0.0") || host.equals("::");
        String shown = any ? "localhost" : host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return scheme + "://" + shown + ":" + port;
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
