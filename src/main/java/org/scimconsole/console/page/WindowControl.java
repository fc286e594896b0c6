package org.scimconsole.console.page;

/** How the window looks: what the preferences change at once, without a restart. */
public interface WindowControl {

    /** The looks to choose from. */
    enum Look {
        LIGHT,
        DARK,
        HIGH_CONTRAST
    }

    /** @return the look of the window */
    Look look();

    /** @param look from now on, and after a restart */
    void look(Look look);

    /** @return how large everything is drawn, in percent */
    int zoom();

    /** @param percent from now on, and after a restart; kept between 75 and 200 */
    void zoom(int percent);
}
