package org.scimconsole.entra.assignments;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;

/**
 * Reads assignments as JSON: an array, a page of Graph's ({@code {"value":[…]}}), pages one after the other, or a service
 * principal with its {@code appRoleAssignedTo}. One object is in memory at a time.
 */
final class AssignmentJson {
    private static final Set<String> LISTS = Set.of("value", "appRoleAssignedTo", "assignments", "members");

    /** "$expand returns a maximum of 20 objects" (Graph), and nothing tells that there are more. */
    private static final int MOST_EXPANDED = 20;

    private final ObjectMapper mapper = new ObjectMapper();
    private final String file;
    private final AssignmentSink found;
    private final GroupMembers members;
    private boolean continues;

    /**
     * @param file for sentences
     * @param found takes assignments
     * @param members takes groups with their members expanded, as Graph's {@code /groups?$expand=members} has them
     */
    AssignmentJson(String file, AssignmentSink found, GroupMembers members) {
        this.file = file;
        this.found = found;
        this.members = members;
    }

    /** @return whether the last page names one after it */
    boolean read(Reader text) throws IOException, AssignmentFileException {
        try (JsonParser parser = new JsonFactory(mapper).createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    array(parser);
                } else if (token == JsonToken.START_OBJECT) {
                    page(parser);
                } else {
                    throw foreign();
                }
            }
            return continues;
        } catch (JsonProcessingException e) {
            throw new AssignmentFileException(
                    file + " is no valid JSON: see line "
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                            + ". Save the answer of appRoleAssignedTo again.",
                    e);
        }
    }

    private void page(JsonParser parser) throws IOException, AssignmentFileException {
        boolean any = false;
        String next = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (LISTS.contains(name) && value == JsonToken.START_ARRAY) {
                any = true;
                array(parser);
            } else if (name.equals("@odata.nextLink")) {
                next = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        if (!any) {
            throw foreign();
        }
        continues = !next.isEmpty();
    }

    private void array(JsonParser parser) throws IOException, AssignmentFileException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw foreign();
            }
            JsonNode node = mapper.readTree(parser);
            Assignment assignment = assignment(node);
            if (node.path("members").isArray()) {
                members.empty(assignment.objectId());
                if (node.path("members").size() >= MOST_EXPANDED || node.has("members@odata.nextLink")) {
                    members.cut(assignment.objectId());
                }
                for (JsonNode member : node.path("members")) {
                    members.add(assignment.objectId(), assignment(member));
                }
            } else {
                found.accept(
                        assignment,
                        AssignmentFields.principal(
                                name -> node.path(name).asText("").strip()));
            }
        }
    }

    private Assignment assignment(JsonNode node) throws AssignmentFileException {
        Assignment assignment =
                AssignmentFields.read(name -> node.path(name).asText("").strip());
        if (!AssignmentFields.canBeMatched(assignment)) {
            throw foreign();
        }
        return assignment;
    }

    private AssignmentFileException foreign() {
        return new AssignmentFileException(file + " is JSON, but no list of assignments: its entries need principalId"
                + " or userPrincipalName. Save Graph's /servicePrincipals/{id}/appRoleAssignedTo.");
    }
}
