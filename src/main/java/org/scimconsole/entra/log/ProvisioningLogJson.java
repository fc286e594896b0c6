package org.scimconsole.entra.log;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes lines as Graph's {@code provisioningObjectSummary}, the JSON that Entra's log export holds. */
public final class ProvisioningLogJson {
    private final ObjectMapper json = new ObjectMapper();

    /** @return the line as one JSON object */
    public String text(ProvisioningEntry entry) {
        ObjectNode line = json.createObjectNode()
                .put("id", entry.id())
                .put("activityDateTime", entry.at().toString())
                .put("changeId", entry.changeId())
                .put("cycleId", entry.cycleId())
                .put("durationInMilliseconds", entry.duration().toMillis())
                .put("provisioningAction", entry.action().text());
        ObjectNode info = line.putObject("provisioningStatusInfo")
                .put("status", entry.status().text());
        if (entry.error() != null) {
            info.putObject("errorInformation")
                    .put("errorCode", entry.error().errorCode())
                    .put("reason", entry.error().reason().english())
                    .put("errorCategory", "nonServiceFailure")
                    .put("recommendedAction", entry.error().recommendedAction().english());
        }
        identity(
                line.putObject("sourceIdentity"), entry.source(), entry.source().type());
        identity(
                line.putObject("targetIdentity"),
                entry.target(),
                "urn:ietf:params:scim:schemas:core:2.0:" + entry.target().type());
        line.putObject("sourceSystem").put("displayName", "Microsoft Entra ID");
        line.putObject("initiatedBy")
                .put("displayName", "Azure AD Provisioning Service")
                .put("initiatorType", "system");
        ArrayNode steps = line.putArray("provisioningSteps");
        for (ProvisioningStep step : entry.steps()) {
            ObjectNode details = steps.addObject()
                    .put("name", step.name())
                    .put("provisioningStepType", step.type().text())
                    .put("status", step.status().text())
                    .put("description", step.description().english())
                    .putObject("details");
            step.details().forEach(details::put);
        }
        ArrayNode modified = line.putArray("modifiedProperties");
        for (ModifiedProperty property : entry.modified()) {
            modified.addObject()
                    .put("displayName", property.displayName())
                    .put("oldValue", property.oldValue())
                    .put("newValue", property.newValue());
        }
        return line.toString();
    }

    private static void identity(ObjectNode node, Identity identity, String type) {
        node.put("id", identity.id()).put("displayName", identity.displayName()).put("identityType", type);
    }
}
