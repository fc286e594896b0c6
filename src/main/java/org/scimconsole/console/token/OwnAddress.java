package org.scimconsole.console.token;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.i18n.Messages;

/** An address that only this computer reaches, and no identity provider in the cloud. */
public final class OwnAddress {
    private OwnAddress() {}

    /**
     * @param url a base URL
     * @param messages the words
     * @return what to know before it is copied to a provider; empty for an address that others reach
     */
    public static String warning(String url, Messages messages) {
        return is(url) ? messages.text("token.url.own") : "";
    }

    /**
     * @param url a base URL
     * @return whether its host is this computer itself; nothing is looked up
     */
    public static boolean is(String url) {
        @Nullable String host;
        try {
            host = new URI(url.strip()).getHost();
        } catch (URISyntaxException e) {
            return false;
        }
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.matches("127(\\.\\d{1,3}){3}");
    }
}
