package org.scimconsole.entra.cycle;

import org.scimconsole.entra.wording.Phrase;

/** What is said of a service's answers, and what to do about them. */
public enum AnswerPhrase implements Phrase {
    HTTP("HTTP %s to %s: %s"),
    NOT_JSON("the answer is not JSON"),
    NO_EXPLANATION("no explanation was given"),
    ANSWER_IS_NO_LIST("The answer to %s is no ListResponse (totalResults is missing)."),
    ANSWER_HAS_NO_ID("The answer to %s has no id."),
    ANSWER_IS_NO_JSON("The answer to %s is not JSON."),
    ANSWER_IS_NO_OBJECT("The answer to %s is not a JSON object."),
    MEND_ANSWER("Mend the service: Entra could not read this answer either."),
    NOT_FOUND("The service answers 404 to %s; a SCIM service answers 200 with an empty ListResponse."),

    RESTART("It was matched before and is gone now. Restart provisioning, so that it is matched anew."),
    RENAME("Something else there has the same name. Rename one of them, or match by another attribute."),
    LIVING_TOKEN("Put a living token into Secret Token and test the connection."),
    WAIT("Wait; it is tried again in the next cycle."),
    LOOK_INTO_LOG("Look into the log of the service; it is tried again in the next cycle."),
    MEND_IN_ENTRA("Mend what the explanation names, in Entra; it is tried again."),

    AUTHORIZED("The supplied credentials are authorized to enable provisioning."),
    TOKEN_REFUSED("The service refuses the Secret Token (HTTP %s)."),
    TOKEN_REFUSED_ACTION("Copy the token and the Tenant URL again, whole, both from the same organization; if the token"
            + " was replaced or is older than a year, regenerate it and enter the new one."),
    UNAVAILABLE("The service is not available now (HTTP 503)."),
    UNAVAILABLE_ACTION("If SCIM is paused there, resume it; otherwise try again later."),
    LEADS_ELSEWHERE("The Tenant URL leads elsewhere (HTTP %s)."),
    LEADS_ELSEWHERE_ACTION("Enter the address at which the SCIM service itself answers."),
    NO_SCIM("What answers there is not a SCIM service (HTTP %s)."),
    NO_SCIM_ACTION("Copy the SCIM connector base URL again, whole."),
    NO_GROUPS("The service answers HTTP %s to a search for a group that does not exist."),
    NO_GROUPS_ACTION("A SCIM service answers 200 with an empty ListResponse. If this one has no groups, switch the"
            + " mapping of groups off."),
    SEARCH_REFUSED("The service answers HTTP %s to a search for a user who does not exist."),
    LOOK_INTO_ITS_LOG("Look into the log of the service."),
    SUPPORT_FILTER("The service must support the filter on the matching attribute.");

    private final String english;

    AnswerPhrase(String english) {
        this.english = english;
    }

    @Override
    public String part() {
        return "answer";
    }

    @Override
    public String english() {
        return english;
    }
}
