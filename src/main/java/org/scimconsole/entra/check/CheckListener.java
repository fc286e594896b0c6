package org.scimconsole.entra.check;

import java.util.List;

/** Hears of each request while a check runs. */
@FunctionalInterface
public interface CheckListener {

    /** A request was answered. */
    void asked(Exchange exchange);

    /** @param paths what a check that ended early made and could not delete */
    default void leftBehind(List<String> paths) {}
}
