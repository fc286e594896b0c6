package org.scimconsole.client.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a person or group is not what was expected.
 *
 * @param question what was asked
 * @param subject whom it is about, or null when nobody by that name is known
 * @param conclusion how it ends, such as NEVER_ASKED or REFUSED
 * @param sentence the verdict in one sentence
 * @param acting who must act: ENTRA_ADMINISTRATOR, SPLIT_ADMINISTRATOR or NOBODY
 * @param where what to do and where to click
 * @param rule the rule that refused, or null
 * @param ruleSource where Split states the rule, or null
 * @param ruleSentence the rule in one sentence, or null
 * @param steps the chain with its evidence
 * @param candidates whom the question may mean, when that is not clear
 */
public record WhyNotView(
        String question,
        @Nullable LogSubject subject,
        String conclusion,
        String sentence,
        String acting,
        String where,
        @Nullable String rule,
        @Nullable String ruleSource,
        @Nullable String ruleSentence,
        List<Step> steps,
        List<LogSubject> candidates) {

    /**
     * One link of the chain.
     *
     * @param stage CONNECTED, ASKED, ACCEPTED, REFUSED, CHANGED or NOW
     * @param reached whether it happened, or is well
     * @param sentence what is known about it
     * @param at when, or null
     * @param evidence the row of the log, or null
     */
    public record Step(
            String stage,
            boolean reached,
            String sentence,
            @Nullable Instant at,
            @Nullable LogEntry evidence) {}
}
