package org.scimconsole.server.http;

/** A certificate or key file cannot be used; its message is for the person who named it. */
public final class CertificateUnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CertificateUnusableException(String message) {
        super(message);
    }

    CertificateUnusableException(String message, Exception cause) {
        super(message, cause);
    }
}
