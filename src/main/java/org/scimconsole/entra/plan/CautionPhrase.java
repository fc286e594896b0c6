package org.scimconsole.entra.plan;

import org.scimconsole.entra.wording.Phrase;

/** What an administrator should look at before provisioning is switched on. */
public enum CautionPhrase implements Phrase {
    /** There is no group Administrators. */
    NO_ADMINISTRATORS("The service shows no group Administrators."),
    /** Nobody active would be in Administrators. */
    ADMINISTRATORS_EMPTY("Administrators would have no active member. Put an assigned, enabled person into"
            + " Split_Administrators first."),
    /** It could not be read. */
    ADMINISTRATORS_UNREAD("Whether Administrators keeps a member could not be read: %s"),
    /** Failed before, and not due yet. */
    WAITING("%s failures wait in escrow and are not tried in this cycle; next try %s: %s."),
    /** More is taken away at once than the service may let pass. */
    MANY_REMOVALS(
            "The service may hold removals beyond its budget (50, or a fifth of what there is, in an hour, unless changed there): %s deletions, %s deactivations, %s members removed."),
    /** More is taken away at once than Entra lets pass, when told to look. */
    THRESHOLD(
            "%s disables and deletes: switched on, the accidental deletion threshold of Entra (500 unless changed) would hold them."),
    /** One name, several entries. */
    SHARED_NAMES("Several people or groups of the tenant share a name that the service takes once: %s."),
    /** Names that Entra cannot search for. */
    UNASKABLE_NAMES("Entra cannot reliably search for names with quotation marks, backslashes, control characters or"
            + " outer blanks: %s."),
    /** A group in a group. */
    NESTED_GROUPS("'%s' holds %s groups; Entra does not provision the people in them.");

    private final String english;

    CautionPhrase(String english) {
        this.english = english;
    }

    @Override
    public String part() {
        return "caution";
    }

    @Override
    public String english() {
        return english;
    }
}
