package org.scimconsole.console.whynot;

import java.util.List;
import org.scimconsole.console.widget.Tone;

/**
 * The answer, ready to be shown.
 *
 * @param tone how bad it is
 * @param title the conclusion in a few words
 * @param sentence the verdict in one sentence
 * @param acting who must act
 * @param where what to do and where to click
 * @param rule the rule that refused, with its source; empty for none
 * @param subjectPage the page that shows the subject; empty for none
 * @param subjectId its id; empty for none
 * @param goTo the page of the console on which something can be done about it; empty for none
 * @param steps the chain
 * @param candidates whom the question may mean
 */
public record Verdict(
        Tone tone,
        String title,
        String sentence,
        String acting,
        String where,
        String rule,
        String subjectPage,
        String subjectId,
        String goTo,
        List<Link> steps,
        List<Candidate> candidates) {

    /**
     * One link of the chain.
     *
     * @param stage in words
     * @param reached whether it happened, or is well
     * @param bad whether it is the refusal
     * @param sentence what is known about it
     * @param when date and time; empty when unknown
     * @param requestId the row of the log; empty for none
     * @param request the row in short; empty for none
     * @param act who must act here, and where to click; empty when nobody must
     */
    public record Link(
            String stage,
            boolean reached,
            boolean bad,
            String sentence,
            String when,
            String requestId,
            String request,
            String act) {}

    /**
     * Someone the question may mean.
     *
     * @param id to ask with
     * @param name shown
     * @param group whether it is a group
     */
    public record Candidate(String id, String name, boolean group) {}
}
