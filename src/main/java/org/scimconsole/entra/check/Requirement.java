package org.scimconsole.entra.check;

import static org.scimconsole.entra.check.Severity.BLOCKER;
import static org.scimconsole.entra.check.Severity.ERROR;
import static org.scimconsole.entra.check.Severity.WARNING;

/** What an endpoint must do for Entra, each listed once: how much it matters, where it is written, and how to mend it. */
public enum Requirement {
    ANSWERS_NOBODY_WITH_AN_EMPTY_LIST(
            BLOCKER,
            "A look-up that finds nobody is answered with 200 and an empty ListResponse",
            "Entra's Test Connection; RFC 7644 section 3.4.2.1",
            "Answer 200 with totalResults 0 and an empty Resources list; a 404 here quarantines the whole job."),
    REFUSES_A_WRONG_TOKEN(
            BLOCKER,
            "A request with a wrong token is answered with 401",
            "RFC 6750 section 3; Entra's credential check",
            "Check the bearer token on every path before anything else, and answer 401."),
    CREATES_USERS(
            BLOCKER,
            "POST /Users as Entra sends it makes a user: 201 with the user's id",
            "RFC 7644 section 3.3",
            "Accept empty lists, meta and unknown schema URNs in the body; answer 201 with the whole resource."),
    FINDS_USERS_BY_USER_NAME(
            BLOCKER,
            "A user is found by userName",
            "Entra's matching; RFC 7644 section 3.4.2.2",
            "Support filter=userName eq \"…\" with + for blanks, and return exactly the one user."),
    PATCHES_USERS(
            BLOCKER,
            "PATCH /Users/{id} changes the user: 200 or 204",
            "RFC 7644 section 3.5.2",
            "Implement PATCH with the PatchOp message."),
    NEVER_ANSWERS_5XX(
            ERROR,
            "No request makes the service fail",
            "RFC 9110 section 15.6",
            "Answer what cannot be done with 4xx and a reason; Entra retries a 5xx for weeks."),
    KEEPS_WHAT_IT_IS_SENT(
            ERROR,
            "A user reads back as it was sent",
            "Microsoft: values must round-trip unchanged",
            "Store names, phone numbers, externalId and enterprise attributes as sent; reject instead of changing."),
    FINDS_USERS_IGNORING_CASE(
            ERROR,
            "A user is found by userName in another case",
            "RFC 7643 section 4.1.1: userName is not case-exact; SCIM Validator test 5",
            "Compare userName ignoring case."),
    FINDS_USERS_BY_EXTERNAL_ID(
            ERROR,
            "A user is found by externalId, with and without quotes around the value",
            "Entra's matching; Microsoft's example sends externalId eq jyoung",
            "Support eq on externalId, and read a word without quotes as text."),
    FINDS_USERS_BY_WORK_EMAIL(
            ERROR,
            "A user is found by emails[type eq \"work\"].value",
            "Entra's matching; RFC 7644 section 3.4.2.2",
            "Support a comparison behind a value path."),
    REFUSES_DUPLICATE_USERS(
            ERROR,
            "A second user with the same userName, in another case, is refused with 409 uniqueness",
            "RFC 7644 section 3.3; SCIM Validator test 2",
            "Answer 409 with scimType uniqueness."),
    ANSWERS_404_FOR_UNKNOWN_IDS(
            ERROR,
            "An id that does not exist is answered with 404",
            "RFC 7644 section 3.12",
            "Answer 404 to GET, PATCH and DELETE of an unknown id; Entra then makes the object anew."),
    TAKES_OPERATIONS_IN_ANY_CASE(
            ERROR,
            "op may be written Replace, Add and Remove",
            "Entra's PATCH without the compatibility flag",
            "Compare op ignoring case."),
    DISABLES_BY_THE_TEXT_FALSE(
            ERROR,
            "active is switched off by the text \"False\" and reads back as the boolean false",
            "Entra's default mapping of active",
            "Read \"True\" and \"False\" in any case as booleans where the schema has a boolean."),
    KEEPS_INACTIVE_USERS_VISIBLE(
            ERROR,
            "An inactive user is still returned, by id and by filter",
            "Microsoft: users must be returned whether active or not",
            "Do not hide inactive users from SCIM; Entra would make them twice."),
    TAKES_A_PATHLESS_MAP_OF_PATHS(
            ERROR,
            "An operation without path may hold dotted keys and URNs",
            "Entra's PATCH with aadOptscim062020",
            "Read each key of the value as a path."),
    PATCHES_ENTERPRISE_ATTRIBUTES(
            ERROR,
            "An enterprise attribute is set by its full URN, also when there was none",
            "Entra's default mapping; RFC 7644 section 3.10",
            "Split the path behind the schema's URN and make the extension object when it is absent."),
    MAKES_ELEMENTS_BY_FILTER(
            ERROR,
            "addresses[type eq \"work\"].streetAddress makes the element when there is none, one for all such operations",
            "Entra's PATCH of addresses, phones and e-mails",
            "When nothing matches, make an element of the filter's equalities and set the rest on it."),
    LEAVES_OTHER_ELEMENTS_ALONE(
            ERROR,
            "Changing the work e-mail leaves the others alone",
            "RFC 7644 section 3.5.2.3",
            "Change only the elements that the filter selects."),
    SETS_AND_CLEARS_THE_MANAGER(
            ERROR,
            "The manager is set by a bare id, reads back as an object, and is cleared by an empty value",
            "Entra's manager mapping; SCIM Validator tests 9 to 11",
            "Accept a text, an object or a list of one; return {\"value\":…}."),
    RENAMES_USERS_IN_PLACE(
            ERROR,
            "A changed userName keeps the id",
            "RFC 7643 section 3.1: ids do not change",
            "Identify users by id alone."),
    DELETES_USERS(
            ERROR,
            "DELETE answers 204; the user is then gone: 404",
            "RFC 7644 section 3.6; SCIM Validator test 12",
            "Answer 204, and 404 to everything afterwards, also to a second DELETE."),
    CREATES_GROUPS(
            ERROR,
            "POST /Groups as Entra sends it, with a schema URI of Microsoft's, makes a group",
            "Entra's group provisioning",
            "Ignore schema URIs you do not know."),
    KEEPS_GROUP_EXTERNAL_IDS(
            ERROR,
            "A group's externalId is kept, also when changed by PATCH",
            "Entra maps objectId to externalId",
            "Store externalId of groups."),
    FINDS_GROUPS_BY_NAME(
            ERROR,
            "A group is found by displayName, also in another case",
            "Entra's matching; SCIM Validator tests 14 to 17",
            "Support eq on displayName, ignoring case."),
    REFUSES_DUPLICATE_GROUPS(
            ERROR,
            "A second group with the same displayName is refused with 409",
            "Entra demands unique group names; SCIM Validator test 19",
            "Answer 409 with scimType uniqueness."),
    LEAVES_MEMBERS_OUT_WHEN_ASKED(
            ERROR,
            "excludedAttributes=members is honoured",
            "RFC 7644 section 3.9; Entra's group look-up",
            "Leave members out of the answer; large groups otherwise break the look-up."),
    ADDS_MEMBERS_ONCE(
            ERROR,
            "Adding a member twice leaves one membership, and $ref may be null",
            "RFC 7644 section 3.5.2.1",
            "Make adding idempotent, by the member's value."),
    REMOVES_ONLY_THE_MEMBERS_NAMED(
            ERROR,
            "A Remove of members with a value array removes these alone",
            "Entra's PATCH without the compatibility flag",
            "Read the value as the members to remove; never empty the group."),
    REMOVES_MEMBERS_BY_FILTER(
            ERROR,
            "members[value eq \"…\"] removes one member, and again when it is gone",
            "RFC 7644 section 3.5.2.2; Entra's PATCH with aadOptscim062020",
            "Support the value path, and answer success when nothing is left to remove."),
    PAGES_BY_INDEX(
            ERROR,
            "startIndex and count page through users",
            "RFC 7644 section 3.4.2.4; Microsoft's gallery suite",
            "Honour count, and answer with totalResults, startIndex and itemsPerPage."),
    CLEARS_VALUES(
            WARNING,
            "A value is cleared by null and by an empty text",
            "Microsoft's gallery suite, SCIM_Null_Update",
            "Read both as: no value."),
    REFUSES_BROKEN_JSON(
            WARNING,
            "Broken JSON is refused with 400",
            "RFC 7644 section 3.12: invalidSyntax",
            "Answer 400 with scimType invalidSyntax."),
    REFUSES_BROKEN_FILTERS(
            WARNING,
            "A filter that cannot be read is refused with 400 invalidFilter",
            "RFC 7644 section 3.12",
            "Answer 400 with scimType invalidFilter, not an empty list and not everybody."),
    USES_THE_SCIM_MEDIA_TYPE(
            WARNING,
            "Answers are application/scim+json",
            "RFC 7644 section 3.1; Microsoft's requirements",
            "Set the Content-Type of every answer with a body."),
    DESCRIBES_ERRORS(
            WARNING,
            "A refusal has SCIM's error body, its status as text",
            "RFC 7644 section 3.12",
            "Send schemas, status (a string), scimType and a detail that helps the administrator, who reads it in Entra."),
    DESCRIBES_ITSELF(
            WARNING,
            "/ServiceProviderConfig, /ResourceTypes and /Schemas answer, the latter two as a ListResponse",
            "RFC 7644 section 4; Microsoft's gallery checklist",
            "Serve the three documents; say patch.supported true.");

    private final Severity severity;
    private final String title;
    private final String rule;
    private final String mend;

    Requirement(Severity severity, String title, String rule, String mend) {
        this.severity = severity;
        this.title = title;
        this.rule = rule;
        this.mend = mend;
    }

    /** @return how much it hurts when it does not hold */
    public Severity severity() {
        return severity;
    }

    /** @return what must hold */
    public String title() {
        return title;
    }

    /** @return where that is written */
    public String rule() {
        return rule;
    }

    /** @return what to do when it does not hold */
    public String mend() {
        return mend;
    }
}
