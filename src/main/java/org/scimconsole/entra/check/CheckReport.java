package org.scimconsole.entra.check;

import java.time.Instant;
import java.util.List;

/**
 * What a check found.
 *
 * @param address the SCIM base that was asked
 * @param at when
 * @param requests how many requests it took
 * @param findings what does not hold, worst first
 * @param held what holds
 * @param notChecked what could not be tried because something before it failed
 * @param leftBehind paths of what the check made and could not delete
 */
public record CheckReport(
        String address,
        Instant at,
        int requests,
        List<Finding> findings,
        List<Requirement> held,
        List<Requirement> notChecked,
        List<String> leftBehind) {

    /** Lists are copied. */
    public CheckReport {
        findings = List.copyOf(findings);
        held = List.copyOf(held);
        notChecked = List.copyOf(notChecked);
        leftBehind = List.copyOf(leftBehind);
    }

    /** @return whether Entra can provision to the endpoint without trouble */
    public boolean ready() {
        return notChecked.isEmpty()
                && findings.stream().allMatch(finding -> finding.requirement().severity() == Severity.WARNING);
    }
}
