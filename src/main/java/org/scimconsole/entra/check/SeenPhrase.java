package org.scimconsole.entra.check;

import org.scimconsole.entra.wording.Phrase;

/** What was seen instead of what should be. */
public enum SeenPhrase implements Phrase {
    STATUS("status %s"),
    STATUS_OR_NO_LIST("status %s, or no list of two"),
    STATUS_AND_TOTAL("status %s, totalResults %s"),
    STATUS_AND_TYPE("status %s, scimType %s"),
    PATCH_NOT_SUPPORTED("patch.supported is not true"),
    ANOTHER_BODY("another body"),
    NO_ID("no id in the answer"),
    READS("%s reads %s"),
    IS("%s is %s"),
    ADDITIONS_LEAVE("three additions of two people leave %s members"),
    MEMBERS_ARE_THERE("members are there"),
    ONE_REMOVED("of two members one was removed; %s are left"),
    REMOVED_BY_FILTER("status %s, again %s; %s are left of 1"),
    READS_BACK_AS("%s was sent as \"%s\" and reads back as %s"),
    READS_BACK_AS_NOTHING("%s was sent as \"%s\" and reads back as nothing"),
    PAGE_OF_ONE("startIndex, itemsPerPage or Resources are not 1"),
    PAGE_BEHIND("a page behind the last is not empty"),
    COUNT_OF_NONE("count=0 does not just count"),
    THEN_GET("then GET has status %s"),
    SECOND_DELETE("a second DELETE has status %s"),
    FINDS_DELETED("a filter still finds the deleted user"),
    AFTERWARDS("status %s; afterwards %s reads \"%s\""),
    ID_IS_NOW("the id is now %s"),
    GET_OF_INACTIVE("GET of the inactive user has status %s"),
    PATCH_OF_ACTIVE("PATCH has status %s; active reads %s"),
    DOES_NOT_FIND_INACTIVE("a filter does not find the inactive user");

    private final String english;

    SeenPhrase(String english) {
        this.english = english;
    }

    @Override
    public String part() {
        return "seen";
    }

    @Override
    public String english() {
        return english;
    }
}
