package org.scimconsole.server.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.Limits;

/**
 * Where the service listens and how it protects itself.
 *
 * @param host the address to listen on
 * @param port the port; 0 picks a free one
 * @param publicUrl how clients reach the service, when that differs from where it listens; without a trailing slash
 * @param tls certificate and key, or null for plain HTTP
 * @param trustedProxies addresses (or CIDR ranges) whose {@code X-Forwarded-*} headers are believed
 * @param requestsPerSecond how many requests one organisation may send per second over time; 0 for no bound
 * @param drain how long {@code close} waits for requests that were begun
 */
public record ServerConfig(
        String host,
        int port,
        @Nullable URI publicUrl,
        @Nullable Tls tls,
        List<String> trustedProxies,
        int requestsPerSecond,
        Limits limits,
        Duration drain) {

    /** A PEM certificate chain and its PEM private key; both are read again when they change. */
    public record Tls(Path certificate, Path key) {
        /** @throws CertificateUnusableException saying what is wrong with which file */
        public void check() {
            PemCertificate.read(this).keyStore();
        }
    }

    /** @return plain HTTP on the loopback address, without bound on the rate */
    public static ServerConfig loopback(int port) {
        return new ServerConfig("127.0.0.1", port, null, null, List.of(), 0, Limits.STANDARD, Duration.ofSeconds(20));
    }

    /** @return the same with another address to listen on */
    public ServerConfig withHost(String newHost) {
        return new ServerConfig(newHost, port, publicUrl, tls, trustedProxies, requestsPerSecond, limits, drain);
    }

    /** @return the same, reached by clients under another URL */
    public ServerConfig withPublicUrl(@Nullable URI newPublicUrl) {
        return new ServerConfig(host, port, newPublicUrl, tls, trustedProxies, requestsPerSecond, limits, drain);
    }

    /** @return the same over TLS */
    public ServerConfig withTls(@Nullable Tls newTls) {
        return new ServerConfig(host, port, publicUrl, newTls, trustedProxies, requestsPerSecond, limits, drain);
    }

    /**
     * Reads the addresses of proxies.
     *
     * @return them, all valid
     * @throws IllegalArgumentException naming the one that is neither an address nor a range
     */
    public static List<String> addresses(List<String> proxies) {
        new ClientAddress(proxies);
        return proxies;
    }

    /** @return the same, believing these proxies */
    public ServerConfig withTrustedProxies(List<String> addresses) {
        return new ServerConfig(host, port, publicUrl, tls, addresses, requestsPerSecond, limits, drain);
    }

    /** @return the same with another rate per organisation */
    public ServerConfig withRequestsPerSecond(int rate) {
        return new ServerConfig(host, port, publicUrl, tls, trustedProxies, rate, limits, drain);
    }

    /** @return the same with other limits */
    public ServerConfig withLimits(Limits newLimits) {
        return new ServerConfig(host, port, publicUrl, tls, trustedProxies, requestsPerSecond, newLimits, drain);
    }
}
