package org.scimconsole.directory.activity.whynot;

/**
 * The ways an expectation ends, each with who must act and where. The sentences name Microsoft Entra's own screens.
 */
public enum Conclusion {
    SCIM_IS_OFF(
            Acting.SPLIT_ADMINISTRATOR,
            "Admin settings, Security, SCIM: choose the identity provider and switch SCIM on."),
    SCIM_IS_PAUSED(Acting.SPLIT_ADMINISTRATOR, "Admin settings, Security, SCIM: resume. Nothing is lost meanwhile."),
    NOTHING_EVER_CAME(
            Acting.ENTRA_ADMINISTRATOR,
            "Entra admin center, Enterprise applications, Split, Provisioning: set Provisioning Status to On; check Tenant URL and Secret Token with Test Connection."),
    NOT_LET_IN(
            Acting.ENTRA_ADMINISTRATOR,
            "Regenerate the token under Admin settings, Security, SCIM, then paste it as Secret Token in Entra: Enterprise applications, Split, Provisioning, Admin Credentials."),
    NEVER_ASKED(
            Acting.ENTRA_ADMINISTRATOR,
            "Entra admin center, Enterprise applications, Split, Users and groups: assign them directly. Entra skips members of nested groups, whoever a scoping filter leaves out, and AADSTS50105 means the same. Changes arrive with the next cycle, about every 40 minutes."),
    ASKED_NOT_CREATED(
            Acting.ENTRA_ADMINISTRATOR,
            "Entra admin center, Enterprise applications, Split, Provisioning, Provisioning logs: look for Skipped. Usual causes are no assignment, a scoping filter, or an empty source attribute such as mail (map userPrincipalName instead)."),
    REFUSED(
            Acting.ENTRA_ADMINISTRATOR,
            "Change what the rule names in Entra; it is sent again with the next cycle, or at once with Provision on demand."),
    FAILED(
            Acting.SPLIT_ADMINISTRATOR,
            "Look into the service's own log for the request id; Entra repeats the request by itself."),
    CHANGE_REFUSED(
            Acting.ENTRA_ADMINISTRATOR, "Change what the rule names in Entra; until then the earlier values stay."),
    DEACTIVATED_BY_IDP(
            Acting.ENTRA_ADMINISTRATOR,
            "Entra admin center: the person was unassigned, blocked from sign-in or deleted there. Assign or unblock them; the next cycle activates them under the same id."),
    DEACTIVATED_IN_SPLIT(
            Acting.SPLIT_ADMINISTRATOR,
            "Organizational settings, Users: activate them, or assign them in Entra once SCIM is on."),
    DELETED_BY_IDP(
            Acting.ENTRA_ADMINISTRATOR,
            "Entra admin center, Enterprise applications, Split, Users and groups: assign again; a person comes back under the same id."),
    DELETED_IN_SPLIT(Acting.SPLIT_ADMINISTRATOR, "Make it again in Split, or assign it in Entra."),
    INVITE_REVOKED(
            Acting.ENTRA_ADMINISTRATOR,
            "Open invites end when SCIM is switched on. Assign the person in Entra: Enterprise applications, Split, Users and groups."),
    INVITE_IS_OPEN(
            Acting.NOBODY, "The invite waits to be accepted; it can be revoked under Organizational settings, Users."),
    SPLITS_OWN(
            Acting.ENTRA_ADMINISTRATOR,
            "It lives in Split alone. Assign it in Entra under the same user name, e-mail or group name, and it is taken over."),
    ALL_IS_WELL(Acting.NOBODY, "Nothing has to be done."),
    SEVERAL_MATCH(Acting.NOBODY, "Choose which one is meant.");

    /** Who has to act. */
    public enum Acting {
        ENTRA_ADMINISTRATOR,
        SPLIT_ADMINISTRATOR,
        NOBODY
    }

    private final Acting acting;
    private final String where;

    Conclusion(Acting acting, String where) {
        this.acting = acting;
        this.where = where;
    }

    /** @return who has to act */
    public Acting acting() {
        return acting;
    }

    /** @return what to do and where to click */
    public String where() {
        return where;
    }
}
