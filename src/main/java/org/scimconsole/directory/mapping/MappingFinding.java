package org.scimconsole.directory.mapping;

/** Something that a wrong mapping leads to, worst first. */
public enum MappingFinding {
    /** The work e-mail is mapped from an attribute that some people do not have. */
    EMAIL_MISSING(
            1,
            Severity.PROBLEM,
            "People arrive without a work e-mail",
            "Split invites and signs in by work e-mail. Entra's default takes it from mail, which is empty for whoever has no"
                    + " mailbox; the user name stands in for it now, and follows no later change.",
            "Map emails[type eq \"work\"].value from userPrincipalName, or originalUserPrincipalName where guests shall come.",
            "mapping"),
    /** Guests whose name was rewritten by userPrincipalName. */
    GUEST_STRIPPED(
            128,
            Severity.PROBLEM,
            "Guests arrive with a rewritten name",
            "A guest's userPrincipalName is not an address that guests know, such as ann_partner.com@contoso.onmicrosoft.com;"
                    + " they cannot sign in with it.",
            "Map userName and the work e-mail from originalUserPrincipalName instead of userPrincipalName.",
            "mapping"),
    /** Guests under their internal name. */
    GUEST_NAME(
            4,
            Severity.PROBLEM,
            "Guests arrive under their internal name",
            "A name with #EXT# is Entra's own name for a guest, and no address.",
            "Map userName from originalUserPrincipalName, or leave guests out with a scoping filter on userType.",
            "mapping"),
    /** The user name is no address. */
    USER_NAME_NO_EMAIL(
            8,
            Severity.PROBLEM,
            "User names that are no e-mail address",
            "Split signs people in by e-mail, so a user name without @ belongs to nobody who can sign in.",
            "Map userName from userPrincipalName.",
            "mapping"),
    /** Two people with one address. */
    EMAIL_SHARED(
            0,
            Severity.PROBLEM,
            "Several people share one work e-mail",
            "Ignoring case, the same address stands at more than one person; adoption and search then have to guess.",
            "Correct mail or userPrincipalName in Entra, or map the work e-mail from userPrincipalName, which is unique.",
            "mapping"),
    /** No displayName is sent. */
    DISPLAY_NAME_MISSING(
            64,
            Severity.ADVICE,
            "People arrive without a display name",
            "They are shown under their user name.",
            "Map displayName from displayName; check that the people have one in Entra.",
            "mapping"),
    /** The work e-mail comes from mail. */
    EMAIL_UNLIKE_USER_NAME(
            2,
            Severity.ADVICE,
            "The work e-mail differs from the user name",
            "Split's guide maps both from userPrincipalName. While they differ, a person can be adopted by one and sign in with"
                    + " the other.",
            "Map emails[type eq \"work\"].value from userPrincipalName, or originalUserPrincipalName where guests shall come.",
            "mapping"),
    /** Some have an object id as external id, others Entra's default, the mail nickname; either for all is in order. */
    EXTERNAL_ID_MIXED(
            16,
            Severity.ADVICE,
            "externalId is of two kinds",
            "Some people have an object id, these have something else, such as Entra's default mailNickname: the mapping was"
                    + " changed, and not everybody was sent since.",
            "Map externalId from one attribute, mailNickname (Entra's default) or objectId, and restart provisioning.",
            "mapping"),
    /** No external id is sent. */
    EXTERNAL_ID_MISSING(
            32,
            Severity.ADVICE,
            "People arrive without externalId",
            "Without it a person who was renamed can only be recognised by name.",
            "Map externalId from mailNickname, which is Entra's default, or from objectId.",
            "mapping"),
    /** A group that was refused because of its name. */
    GROUP_NAME_REFUSED(
            0,
            Severity.PROBLEM,
            "Groups refused because of their name",
            "A group's name has fewer than 25 characters, is not reserved, and is unlike every other ignoring case.",
            "Rename the group in Entra, or map displayName of groups with an expression that shortens it.",
            "groups"),
    /** A group with hardly room left. */
    GROUP_NAME_NEAR_LIMIT(
            0,
            Severity.ADVICE,
            "Group names near the limit",
            "They have 22 to 24 characters of at most 24: a small rename in Entra will be refused here.",
            "Shorten the names in Entra while nothing depends on them.",
            "groups"),
    /** Entra speaks its old dialect. */
    OLD_DIALECT(
            0,
            Severity.ADVICE,
            "Truth values arrive as text",
            "Entra speaks its older dialect: \"False\" instead of false. It is understood here; other services may not.",
            "Add ?aadOptscim062020 to the Tenant URL for standard SCIM, and restart provisioning.",
            "credentials");

    /** How much it matters. */
    public enum Severity {
        PROBLEM,
        ADVICE
    }

    private final int flag;
    private final Severity severity;
    private final String title;
    private final String why;
    private final String mend;
    private final String guideStep;

    MappingFinding(int flag, Severity severity, String title, String why, String mend, String guideStep) {
        this.flag = flag;
        this.severity = severity;
        this.title = title;
        this.why = why;
        this.mend = mend;
        this.guideStep = guideStep;
    }

    /** @return the bit that a person's row has for it; 0 when it is not told by one row */
    public int flag() {
        return flag;
    }

    /** @return how much it matters */
    public Severity severity() {
        return severity;
    }

    /** @return what it is, in a few words */
    public String title() {
        return title;
    }

    /** @return why it matters */
    public String why() {
        return why;
    }

    /** @return what to do about it */
    public String mend() {
        return mend;
    }

    /** @return the step of the console's guide where it is mended */
    public String guideStep() {
        return guideStep;
    }

    /** @return whether it tells anything of a provider other than Entra */
    public boolean entraOnly() {
        return this == EXTERNAL_ID_MIXED || this == OLD_DIALECT || this == GUEST_NAME || this == GUEST_STRIPPED;
    }
}
