package org.scimconsole.client.admin;

import java.util.List;

/**
 * What a wrong attribute mapping has led to.
 *
 * @param people how many people the identity provider manages
 * @param findings worst first
 */
public record MappingView(long people, List<Finding> findings) {

    /**
     * One finding.
     *
     * @param code which, such as EMAIL_MISSING
     * @param severity problem or advice
     * @param count how many people or groups
     * @param title what it is, in a few words
     * @param why why it matters
     * @param mend what to do about it
     * @param guideStep the step of the guide where it is mended
     * @param examples a few of them
     */
    public record Finding(
            String code,
            String severity,
            long count,
            String title,
            String why,
            String mend,
            String guideStep,
            List<LogSubject> examples) {}
}
