package org.scimconsole.entra.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.wording.Wording;

/**
 * Reads the log as JSON: the portal's download (an array), a page of Graph's {@code auditLogs/provisioning} ({@code
 * {"value":[…]}}), pages one after the other, or one object a line. One entry is in memory at a time.
 */
final class ExportedJson {
    private final ObjectMapper mapper = new ObjectMapper();
    private final ExportedLines lines;
    private final String file;

    ExportedJson(ExportedLines lines, String file) {
        this.lines = lines;
        this.file = file;
    }

    void read(Reader text) throws IOException, LogFileException {
        try (JsonParser parser = new JsonFactory(mapper).createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    array(parser);
                } else if (token == JsonToken.START_OBJECT) {
                    object(parser);
                } else {
                    throw foreign();
                }
            }
        } catch (JsonProcessingException e) {
            throw new LogFileException(
                    file + " is no valid JSON: see line "
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                            + ". Download the provisioning logs again as JSON or CSV.",
                    e);
        }
    }

    private void array(JsonParser parser) throws IOException, LogFileException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw foreign();
            }
            JsonNode node = mapper.readTree(parser);
            add(node);
        }
    }

    /** A page with its entries in {@code value}, or an entry that stands alone. */
    private void object(JsonParser parser) throws IOException, LogFileException {
        var alone = mapper.createObjectNode();
        boolean page = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("value") && value == JsonToken.START_ARRAY) {
                page = true;
                array(parser);
            } else {
                JsonNode node = mapper.readTree(parser);
                alone.set(name, node);
            }
        }
        if (!page) {
            add(alone);
        } else if (alone.has("@odata.nextLink")) {
            lines.note(file + " is one page of several; the pages after it are not in the file.");
        }
    }

    private void add(JsonNode node) throws LogFileException {
        JsonNode status = either(node, "provisioningStatusInfo", "statusInfo");
        String action = text(either(node, "provisioningAction", "action"));
        if (action == null || !node.hasNonNull("activityDateTime")) {
            throw foreign();
        }
        ExportedEntry entry = new ExportedEntry();
        entry.id = or(text(node.get("id")), "");
        entry.changeId = or(text(node.get("changeId")), "");
        entry.cycleId = or(text(node.get("cycleId")), "");
        entry.at = text(node.get("activityDateTime"));
        entry.durationMillis = node.path("durationInMilliseconds").asLong(0);
        entry.action = action;
        entry.status = or(text(status.get("status")), "");
        JsonNode error = status.path("errorInformation");
        entry.errorCode = or(text(error.get("errorCode")), "");
        entry.reason = or(text(error.get("reason")), or(text(error.get("additionalDetails")), ""));
        entry.recommendedAction = or(text(error.get("recommendedAction")), "");
        entry.source = identity(node.path("sourceIdentity"), null);
        entry.target = identity(node.path("targetIdentity"), entry.source.type());
        for (JsonNode step : node.path("provisioningSteps")) {
            entry.steps.add(step(step));
        }
        for (JsonNode property : node.path("modifiedProperties")) {
            entry.modified.add(new ModifiedProperty(
                    or(text(property.get("displayName")), ""),
                    text(property.get("oldValue")),
                    text(property.get("newValue"))));
        }
        lines.add(entry, file);
    }

    private static ProvisioningStep step(JsonNode step) {
        Map<String, String> details = new TreeMap<>();
        step.path("details").properties().forEach(each -> details.put(each.getKey(), or(text(each.getValue()), "")));
        return new ProvisioningStep(
                or(text(step.get("name")), ""),
                ProvisioningStep.Type.of(or(text(either(step, "provisioningStepType", "type")), "")),
                ProvisioningStatus.of(or(text(step.get("status")), "")),
                Wording.verbatim(or(text(step.get("description")), "")),
                details,
                List.of());
    }

    private static Identity identity(JsonNode node, @Nullable String otherwise) {
        String type = text(node.get("identityType"));
        return ExportedEntry.identity(
                text(node.get("id")), text(node.get("displayName")), type == null ? otherwise : type);
    }

    private static JsonNode either(JsonNode node, String one, String other) {
        return node.hasNonNull(one) ? node.path(one) : node.path(other);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        String text = node.isValueNode() ? node.asText() : node.toString();
        return text.isBlank() ? null : text;
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private LogFileException foreign() {
        return new LogFileException(file
                + " is JSON, but no provisioning log: its entries need activityDateTime and provisioningAction. Choose what"
                + " Entra's Provisioning logs page downloads.");
    }
}
