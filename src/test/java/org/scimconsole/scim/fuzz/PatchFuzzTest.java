package org.scimconsole.scim.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.scimconsole.scim.SampleResources;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.patch.Change;
import org.scimconsole.scim.patch.PatchRequest;
import org.scimconsole.scim.patch.ResourcePatch;

/** Any bytes as a PATCH are carried out, twice, or refused. */
class PatchFuzzTest {
    private final SampleResources samples = new SampleResources();
    private final Json json = new Json();

    @FuzzTest(maxDuration = "3s")
    void answersOrRefuses(byte[] body) {
        try {
            JsonNode patch = json.read(body);
            List<Change> changes = PatchRequest.parse(patch, samples.users());
            ObjectNode changed = ResourcePatch.apply(samples.person(), changes, samples.users());
            ResourcePatch.apply(changed, changes, samples.users());
            json.readObject(json.write(changed));
            PatchRequest.parse(patch, samples.groups());
        } catch (ScimException refused) {
            Refusal.check(refused);
        }
    }
}
