package org.scimconsole.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The client broke off before its request was complete; nothing was done and nobody is there to be told. */
final class ClientGoneException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    ClientGoneException(IOException cause) {
        super(cause);
    }
}
