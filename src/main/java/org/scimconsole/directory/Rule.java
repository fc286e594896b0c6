package org.scimconsole.directory;

import org.scimconsole.scim.message.ErrorType;

/**
 * Split's rules, listed once. Each refusal, log row and test names one of them. The source is the statement of Split's
 * own documentation (S1 to S34) that the rule comes from; "ours" marks what the documentation leaves open.
 */
public enum Rule {
    SCIM_NEEDS_STRICT_SSO(ErrorType.CONFLICT, "S2", "SCIM can be enabled only while SAML is in SSO Strict mode."),
    SCIM_IS_ON_ALREADY(ErrorType.CONFLICT, "ours", "SCIM is enabled once; to change the provider, disable it first."),
    SCIM_IS_OFF(ErrorType.CONFLICT, "S4", "This needs SCIM to be enabled for the organisation."),
    STRICT_SSO_WHILE_SCIM_IS_ON(ErrorType.CONFLICT, "S2", "SSO stays on and strict while SCIM is on."),
    SCIM_IS_PAUSED(ErrorType.UNAVAILABLE, "ours", "While SCIM is paused every request is to be repeated later."),
    INVITES_END_WITH_SCIM(ErrorType.CONFLICT, "S5", "While SCIM is on, new users come from the identity provider."),
    MANAGED_USER_IS_LOCKED(
            ErrorType.CONFLICT, "S25", "Users of the identity provider are changed in the identity provider."),
    NAME_MIRRORS_IDP(ErrorType.CONFLICT, "S7", "The name reflects the identity provider and is not edited in Split."),
    STATUS_BELONGS_TO_IDP(ErrorType.CONFLICT, "S9", "While SCIM is on, Split neither activates nor deactivates."),
    MANAGED_GROUP_IS_LOCKED(
            ErrorType.CONFLICT, "S10", "Groups of the identity provider are changed in the identity provider."),
    GROUP_NAME_LENGTH(ErrorType.INVALID_VALUE, "S26", "A group's name has fewer than 25 characters."),
    GROUP_NAME_IS_UNIQUE(ErrorType.UNIQUENESS, "S32", "Two groups never share a name, ignoring case."),
    GROUP_IS_LINKED_ALREADY(ErrorType.UNIQUENESS, "S32", "A group is linked to one group of the provider."),
    OKTA_LINKS_BY_HAND(ErrorType.UNIQUENESS, "S32", "Okta links an existing group by Link a group, not by creating."),
    ADMINISTRATORS_IS_RESERVED(
            ErrorType.CONFLICT, "S8, S19", "Administrators is reserved: never renamed, deleted or made twice."),
    ADMINISTRATORS_HAS_A_MEMBER(ErrorType.CONFLICT, "S19", "Administrators keeps at least one active member."),
    USER_NAME_IS_UNIQUE(ErrorType.UNIQUENESS, "S1", "Two users never share a userName, ignoring case."),
    EMAIL_IS_UNIQUE(ErrorType.UNIQUENESS, "S1", "A person is invited once, by work e-mail."),
    ONLY_PENDING_IS_DELETED(
            ErrorType.INVALID_VALUE, "S3", "Split deletes only open invites; everyone else is deactivated."),
    TWO_FACTOR_ONLY_OFF(ErrorType.INVALID_VALUE, "ours", "2FA can be switched off here, never on."),
    TWO_LIVE_TOKENS(ErrorType.CONFLICT, "S15", "At most two tokens live at once, the older for 24 hours at most."),
    DISABLE_IS_CONFIRMED(ErrorType.INVALID_VALUE, "S9", "Disabling is confirmed by typing DISABLE."),
    REHEARSAL_IS_UNDER_WAY(ErrorType.CONFLICT, "ours", "An organisation has at most one rehearsal at a time."),
    ORGANIZATION_MOVED_ON(
            ErrorType.CONFLICT, "ours", "Adopting a rehearsal never overwrites what the organisation changed since."),
    BRAKE(ErrorType.UNAVAILABLE, "ours", "More removals at once than the budget allows wait for an administrator.");

    private final ErrorType errorType;
    private final String source;
    private final String sentence;

    Rule(ErrorType errorType, String source, String sentence) {
        this.errorType = errorType;
        this.source = source;
        this.sentence = sentence;
    }

    /** @return how a request against the rule is refused */
    public ErrorType errorType() {
        return errorType;
    }

    /** @return the statement of Split's documentation behind it, or "ours" */
    public String source() {
        return source;
    }

    /** @return the rule in one sentence */
    public String sentence() {
        return sentence;
    }
}
