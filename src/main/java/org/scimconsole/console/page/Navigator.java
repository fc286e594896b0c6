package org.scimconsole.console.page;

/** How a page sends the person to another one. */
public interface Navigator {

    /**
     * @param page the page's id
     * @param argument what to show there; empty for nothing in particular
     */
    void open(String page, String argument);

    /** @param page the page's id */
    default void open(String page) {
        open(page, "");
    }

    /**
     * @param page a page's id
     * @return whether there is such a page
     */
    boolean knows(String page);

    /** To the page before this one. */
    void back();
}
