package org.scimconsole.scim.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.scimconsole.scim.SampleResources;
import org.scimconsole.scim.message.Cursor;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.patch.operation.PatchPath;
import org.scimconsole.scim.schema.Projection;

/** Any text as a path, a list of attributes or a cursor is read or refused. */
class PathFuzzTest {
    private final SampleResources samples = new SampleResources();

    @FuzzTest(maxDuration = "3s")
    void answersOrRefuses(FuzzedDataProvider data) {
        try {
            String text = data.consumeRemainingAsString();
            Projection.of(text, text, samples.users()).apply(samples.person());
            PatchPath.parse(text, samples.groups(), Limits.STANDARD);
            PatchPath.parse(text, samples.users(), Limits.STANDARD);
            Cursor.parse(text, 0);
        } catch (ScimException refused) {
            Refusal.check(refused);
        }
    }
}
