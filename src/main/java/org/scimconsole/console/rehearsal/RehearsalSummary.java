package org.scimconsole.console.rehearsal;

import java.util.List;

/**
 * A rehearsal in words.
 *
 * @param baseUrl goes into the provider
 * @param facts since when, until when, and whether something came
 * @param counts what it came to
 * @param movedOn names what the organisation changed as well; empty for nothing
 * @param braked what the brake would hold in a direct cycle; empty for nothing
 * @param scimOff why nothing can be adopted yet; empty when it can
 * @param nothing says that there is no difference; empty when there is one
 * @param conflicting whether something moved on
 * @param adoptable whether there is something to adopt, and SCIM is on
 */
record RehearsalSummary(
        String baseUrl,
        List<Fact> facts,
        List<Fact> counts,
        String movedOn,
        String braked,
        String scimOff,
        String nothing,
        boolean conflicting,
        boolean adoptable) {

    /** One line of the facts. */
    record Fact(String name, String value) {}
}
