package org.scimconsole.server.http;

/** The service cannot listen where it was told to; its message is for the person who started it. */
public final class PortUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortUnavailableException(String host, int port, RuntimeException cause) {
        super(sentence(host, port, cause), cause);
    }

    private static String sentence(String host, int port, RuntimeException cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof java.net.BindException) {
                return "Port " + port + " on " + host
                        + " is taken by another program or may not be used; stop that program or choose another with --port.";
            }
            if (each instanceof java.net.UnknownHostException
                    || each instanceof java.net.SocketException
                    || each instanceof java.nio.channels.UnresolvedAddressException) {
                return "The address " + host + " is not one of this machine's; choose another with --host.";
            }
        }
        return "The service cannot listen on " + host + ":" + port + ": " + cause.getMessage();
    }
}
