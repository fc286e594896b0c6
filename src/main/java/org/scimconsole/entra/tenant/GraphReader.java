package org.scimconsole.entra.tenant;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/** Reads JSON in the shape of Microsoft Graph, one object at a time, so that a large export needs no second copy. */
final class GraphReader {
    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(40)
                    .maxStringLength(1_000_000)
                    .build())
            .build());
    private final TenantBuilder tenant;
    private final GraphObjects objects;
    private final String file;

    GraphReader(TenantBuilder tenant, String file) {
        this.tenant = tenant;
        this.objects = new GraphObjects(tenant);
        this.file = file;
    }

    void read(Reader text) throws IOException, TenantException {
        try (JsonParser parser = json.createParser(text)) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new TenantException(file + " is empty; export it from Entra again.");
            }
            while (token != null) {
                if (token == JsonToken.START_ARRAY) {
                    elements(parser, GraphObjects.Kind.UNKNOWN, "");
                } else if (token == JsonToken.START_OBJECT) {
                    parts(parser, GraphObjects.Kind.UNKNOWN, "");
                } else {
                    throw new TenantException(
                            at(parser) + ": a tenant file begins with { or [, not with " + token.asString() + ".");
                }
                token = parser.nextToken();
            }
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    /** Reads a file that holds the members of one group. */
    void readMembers(Reader text, String group) throws IOException, TenantException {
        try (JsonParser parser = json.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                JsonNode page = json.readTree(parser);
                tenant.addMembersOf(group, GraphObjects.memberIds(page, file), file);
            }
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    private void parts(JsonParser parser, GraphObjects.Kind hint, String path) throws IOException, TenantException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            GraphObjects.Kind kind = name.equals("value") ? hint : kind(name);
            if (name.equals("scope") && path.isEmpty() && value == JsonToken.VALUE_STRING) {
                tenant.scope(parser.getText());
            }
            boolean known = name.equals("value") || kind != GraphObjects.Kind.UNKNOWN;
            if (known && kind == GraphObjects.Kind.ASSIGNMENT) {
                tenant.assignmentsSeen();
            }
            if (known && value == JsonToken.START_ARRAY) {
                elements(parser, kind, path.isEmpty() ? name : path + "." + name);
            } else if (known && value == JsonToken.START_OBJECT) {
                parts(parser, kind, path.isEmpty() ? name : path + "." + name);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void elements(JsonParser parser, GraphObjects.Kind hint, String path) throws IOException, TenantException {
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode node = json.readTree(parser);
            objects.add(node, hint, file + ", line " + line + ": " + path + "[" + index + "]");
            index++;
        }
    }

    private static GraphObjects.Kind kind(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "users", "deletedusers" -> GraphObjects.Kind.USER;
            case "groups" -> GraphObjects.Kind.GROUP;
            case "assignments", "approleassignedto", "approleassignments" -> GraphObjects.Kind.ASSIGNMENT;
            default -> GraphObjects.Kind.UNKNOWN;
        };
    }

    private String at(JsonParser parser) {
        return file + ", line " + parser.currentTokenLocation().getLineNr();
    }

    private TenantException notJson(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? file
                : file + ", line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        String reason =
                String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        reason = reason.replaceFirst("(: was expecting|: only regular| \\(start marker).*", "");
        reason = reason.length() > 120 ? reason.substring(0, 120) + "…" : reason;
        return new TenantException(
                where + ": this is not JSON (" + reason + "). Choose an export of Microsoft Graph or of Entra.", e);
    }
}
