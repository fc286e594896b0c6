package org.scimconsole.entra.plan;

import org.scimconsole.entra.wording.Phrase;

/** What a plan says would happen. */
public enum PlanPhrase implements Phrase {
    CREATE("would be created"),
    ADOPT("is there already and would be taken over"),
    LINK("is there already and would follow the group of the tenant; its members stay"),
    UPDATE("would be changed"),
    DISABLE("would be set to inactive"),
    DELETE("would be deleted"),
    MANAGER("would get a manager"),
    REFUSED("would be refused: %s"),
    MEMBERS("would gain or lose members"),
    MEMBERS_AND_AGAIN("would gain or lose members; %s who are members already would be sent again"),
    MEMBERS_AGAIN("would be sent %s members again who are members already");

    private final String english;

    PlanPhrase(String english) {
        this.english = english;
    }

    @Override
    public String part() {
        return "plan";
    }

    @Override
    public String english() {
        return english;
    }
}
