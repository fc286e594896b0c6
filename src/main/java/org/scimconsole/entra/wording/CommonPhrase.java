package org.scimconsole.entra.wording;

/** What every part of the simulator says. */
public enum CommonPhrase implements Phrase {
    /** Two sentences, one after the other. */
    BOTH("%s %s");

    private final String english;

    CommonPhrase(String english) {
        this.english = english;
    }

    @Override
    public String part() {
        return "common";
    }

    @Override
    public String english() {
        return english;
    }
}
