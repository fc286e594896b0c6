package org.scimconsole.console.page;

import org.scimconsole.console.fx.Problem;

/** Tells the person, in passing, what happened. Screen readers read it out. */
public interface Announcer {

    /** @param sentence something that worked, such as "Token copied" */
    void tell(String sentence);

    /** @param problem something that did not; stays until dismissed */
    void tell(Problem problem);
}
