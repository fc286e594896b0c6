package org.scimconsole.scim.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.scimconsole.scim.SampleResources;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.filter.FilterEvaluator;
import org.scimconsole.scim.filter.FilterParser;
import org.scimconsole.scim.filter.FilterPrinter;
import org.scimconsole.scim.message.ScimException;

/** Any text as a filter is read, evaluated and printed, or refused. */
class FilterFuzzTest {
    private final SampleResources samples = new SampleResources();

    @FuzzTest(maxDuration = "3s")
    void answersOrRefuses(FuzzedDataProvider data) {
        try {
            Filter filter = FilterParser.parse(data.consumeRemainingAsString(), samples.users());
            FilterEvaluator.matches(filter, samples.person(), samples.users());
            if (!FilterParser.parse(FilterPrinter.print(filter), samples.users())
                    .equals(filter)) {
                throw new AssertionError("Printed otherwise: " + FilterPrinter.print(filter));
            }
        } catch (ScimException refused) {
            Refusal.check(refused);
        }
    }
}
