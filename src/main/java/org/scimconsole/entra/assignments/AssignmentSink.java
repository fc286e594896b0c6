package org.scimconsole.entra.assignments;

/** Takes what the rows of a list tell. */
@FunctionalInterface
interface AssignmentSink {

    /**
     * @param assignment what a row tells
     * @param principal whether the row calls it a principal, as only assignments do; members of a group are none
     */
    void accept(Assignment assignment, boolean principal);
}
