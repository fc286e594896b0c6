package org.scimconsole.scim.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.scimconsole.scim.SampleResources;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.message.BulkOrder;
import org.scimconsole.scim.message.BulkRequest;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.message.SearchRequest;
import org.scimconsole.scim.schema.ResourceSchema;
import org.scimconsole.scim.schema.ResourceValidator;

/** Any bytes as a resource, a search or a bulk request are read or refused; a cleaned resource is clean. */
class BodyFuzzTest {
    private final SampleResources samples = new SampleResources();
    private final Json json = new Json();

    @FuzzTest(maxDuration = "3s")
    void answersOrRefuses(byte[] body) {
        try {
            JsonNode sent = json.read(body);
            Refusal.allowed(() -> clean(sent, samples.groups()));
            Refusal.allowed(() -> clean(sent, samples.users()));
            Refusal.allowed(() -> SearchRequest.ofBody(sent));
            BulkOrder.of(BulkRequest.parse(sent, Limits.STANDARD).operations());
        } catch (ScimException refused) {
            Refusal.check(refused);
        }
    }

    private static void clean(JsonNode sent, ResourceSchema schema) {
        ResourceValidator validator = new ResourceValidator(schema);
        ObjectNode once = validator.clean(sent);
        if (!validator.clean(once).equals(once)) {
            throw new AssertionError("Cleaning twice changes " + once + " to " + validator.clean(once));
        }
    }
}
