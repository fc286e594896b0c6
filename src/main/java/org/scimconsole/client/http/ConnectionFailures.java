package org.scimconsole.client.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says in words why a connection failed and what to do about it. */
final class ConnectionFailures {
    private final ServiceAddress address;
    private final Timeouts timeouts;

    ConnectionFailures(ServiceAddress address, Timeouts timeouts) {
        this.address = address;
        this.timeouts = timeouts;
    }

    ApiException.Unreachable cancelled() {
        return new ApiException.Unreachable("The request to " + host() + " was cancelled.", "", null);
    }

    ApiException.Unreachable describe(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return of(
                    "There is no host named '" + address.host() + "'.",
                    "Check the spelling of the address, and the network.",
                    failure);
        }
        if (failure instanceof SSLException) {
            return tls(failure);
        }
        if (failure instanceof SocketTimeoutException) {
            return timeOut(failure);
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return text(failure).contains("timed out")
                    ? timeOut(failure)
                    : of(
                            "Nothing answers at " + host() + ".",
                            "Start the service there, or correct the host and the port.",
                            failure);
        }
        if (failure instanceof InterruptedIOException) {
            return cancelled();
        }
        if (failure instanceof EOFException || text(failure).contains("unexpected end of stream")) {
            return of(
                    host() + " closed the connection without an answer.",
                    address.base().getScheme().equals("http")
                            ? "If the service uses TLS, write https:// instead of http://; otherwise look into its log."
                            : "Look into the log of the service.",
                    failure);
        }
        return of(
                "The connection to " + host() + " broke: " + firstLine(failure) + ".",
                "Try again; if it goes on, look into the log of the service.",
                failure);
    }

    private ApiException.Unreachable timeOut(IOException failure) {
        return of(
                host() + " did not answer within " + timeouts.answer().toSeconds() + " seconds.",
                "Try again; if it goes on, see whether the service is overloaded or a firewall swallows the connection.",
                failure);
    }

    private ApiException.Unreachable tls(IOException failure) {
        if (failure instanceof SSLPeerUnverifiedException) {
            return of(
                    "The certificate that " + host() + " shows belongs to another host.",
                    "Use the host name that the certificate was made for, or get one for this name.",
                    failure);
        }
        String text = text(failure);
        if (text.contains("unsupported or unrecognized ssl message")) {
            return of(
                    host() + " answers plain HTTP, not HTTPS.",
                    "Write http:// instead of https://, or set TLS up on the service.",
                    failure);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || text.contains("certification path")) {
                return of(
                        "The certificate of " + host() + " is not trusted by this machine.",
                        "Give the service a certificate from a known authority, or add its authority to Java's trust store.",
                        failure);
            }
        }
        return of(
                "No secure connection to " + host() + " could be agreed on: " + firstLine(failure) + ".",
                "See that the service offers TLS 1.2 or 1.3 at that port.",
                failure);
    }

    private String host() {
        return address.hostAndPort();
    }

    private static String text(Throwable failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("no reason given");
    }

    private static ApiException.Unreachable of(String sentence, String next, IOException cause) {
        return new ApiException.Unreachable(sentence, next, cause);
    }
}
