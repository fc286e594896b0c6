package org.scimconsole.console.page;

/** What the window asks of a page. All of it happens on the JavaFX thread. */
public interface ShownPage {

    /**
     * The page came to the front: load what it shows, start what it polls.
     *
     * @param argument what another page asked to see, such as an id; empty for nothing in particular
     */
    void shown(String argument);

    /** The page went: cancel whatever runs for it. */
    default void hidden() {}

    /** The person asked for fresh data (F5). */
    default void refresh() {}

    /** The person pressed {@code /}: put the cursor into the page's search field, if it has one. */
    default void focusSearch() {}

    /** @return whether Escape closed something of the page's own; if not, the window goes back */
    default boolean closeInner() {
        return false;
    }
}
