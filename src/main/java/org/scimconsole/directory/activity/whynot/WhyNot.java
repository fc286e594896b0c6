package org.scimconsole.directory.activity.whynot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.activity.Subject;

/**
 * The verdict.
 *
 * @param question what was looked for
 * @param subject whom or what it is about; null when nobody by that name is known
 * @param conclusion how it ends
 * @param sentence the verdict in one sentence
 * @param rule the rule that refused; null for none
 * @param steps the chain with its evidence, oldest link first
 * @param candidates those that the question may mean, when it is not clear
 */
public record WhyNot(
        String question,
        @Nullable Subject subject,
        Conclusion conclusion,
        String sentence,
        @Nullable Rule rule,
        List<Step> steps,
        List<Subject> candidates) {}
