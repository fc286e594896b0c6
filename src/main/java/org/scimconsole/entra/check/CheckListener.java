package org.scimconsole.entra.check;

/** Hears of each request while a check runs. */
@FunctionalInterface
public interface CheckListener {

    /** A request was answered. */
    void asked(Exchange exchange);
}
