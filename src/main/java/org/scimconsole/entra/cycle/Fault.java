package org.scimconsole.entra.cycle;

/** Something that goes wrong on purpose, with what to expect of it. */
public enum Fault {
    TIME_OUTS(
            "Time-outs",
            "One write in ten is carried out, but its answer is lost. Entra notes a time-out and tries again; a service that"
                    + " answers repetitions well ends in the same state."),
    DUPLICATES(
            "Duplicates",
            "One write in five arrives twice. A second POST must be refused as a conflict (409), a second PATCH or DELETE"
                    + " must change nothing."),
    REORDERING("Reordering", "The operations within each PATCH arrive in another order. The result must be the same."),
    WRONG_TOKEN(
            "Wrong token",
            "Another token is sent. The service answers 401 and Entra puts the job into quarantine before anything is changed."),
    TRUNCATED_TOKEN(
            "Truncated token",
            "The end of the token was lost in copying. Entra sees 401; the service's own log can tell that it was cut off."),
    GUEST_NAMES(
            "Guest names",
            "Guests keep #EXT# in userName and e-mail (originalUserPrincipalName). They must be found again by that name."),
    NESTED_GROUPS(
            "Nested groups",
            "People of nested groups are sent as members too, which Entra never does: it shows what the group would hold.");

    private final String title;
    private final String explanation;

    Fault(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    /** @return its name for people */
    public String title() {
        return title;
    }

    /** @return what it does and what to expect, in a sentence or two */
    public String explanation() {
        return explanation;
    }
}
