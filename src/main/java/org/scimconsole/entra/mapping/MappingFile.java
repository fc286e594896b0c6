package org.scimconsole.entra.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps mappings in a file:
 *
 * <pre>
 * {"mappings": [{"source": "userPrincipalName", "target": "userName", "matching": true},
 *               {"source": "Join(\" \", [givenName], [surname])", "target": "name.formatted"},
 *               {"source": "mailNickname", "target": "externalId", "apply": "creation"}],
 *  "manager": true,
 *  "groups": {"mappings": [{"source": "Left([displayName], 24)", "target": "displayName", "matching": true},
 *                          {"source": "objectId", "target": "externalId"}],
 *             "members": true, "provisioned": true}}
 * </pre>
 *
 * Source and target are written as on Entra's mapping page. Without {@code groups} theirs are as Split's guide leaves them.
 */
public final class MappingFile {
    private static final int MOST_ROWS = 500;

    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param path of the file
     * @throws MappingException with the row and the reason when it cannot be used
     */
    public Mappings read(Path path) throws MappingException {
        try {
            return parse(Files.readString(path, StandardCharsets.UTF_8), String.valueOf(path.getFileName()));
        } catch (NoSuchFileException e) {
            throw new MappingException(MappingPhrase.NO_SUCH_FILE.with(path), e);
        } catch (IOException e) {
            throw new MappingException(MappingPhrase.FILE_UNREADABLE.with(path), e);
        }
    }

    /**
     * @param path of the file; replaced when it exists
     * @param mappings what to keep
     */
    public void write(Path path, Mappings mappings) throws IOException {
        Files.writeString(path, text(mappings) + System.lineSeparator(), StandardCharsets.UTF_8);
    }

    /** @return both tables as JSON, one row a line */
    public String text(Mappings mappings) {
        ObjectNode root = json.createObjectNode();
        write(root.putArray("mappings"), mappings.people().rows());
        root.put("manager", mappings.people().manager());
        ObjectNode groups = root.putObject("groups");
        write(groups.putArray("mappings"), mappings.groups().rows());
        groups.put("members", mappings.groups().members());
        groups.put("provisioned", mappings.groups().provisioned());
        return root.toString().replace("},{", "},\n {").replace("[{", "[\n {").replace("}],", "}\n],");
    }

    private static void write(ArrayNode rows, List<AttributeMapping> of) {
        for (AttributeMapping row : of) {
            ObjectNode node = rows.addObject()
                    .put("source", row.source().text())
                    .put("target", row.target().text());
            if (row.matching()) {
                node.put("matching", true);
            }
            if (row.creationOnly()) {
                node.put("apply", "creation");
            }
        }
    }

    private Mappings parse(String text, String name) throws MappingException {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new MappingException(MappingPhrase.FILE_IS_NO_JSON.with(name, line), e);
        }
        JsonNode whole = root == null ? json.createObjectNode() : root;
        MappingTable people =
                new MappingTable(rows(whole, name, false), whole.path("manager").asBoolean(true));
        JsonNode ofGroups = whole.path("groups");
        GroupMappings groups = ofGroups.isMissingNode()
                ? GroupMappings.split()
                : new GroupMappings(
                        ofGroups.path("provisioned").asBoolean(true),
                        rows(ofGroups, name, true),
                        ofGroups.path("members").asBoolean(true));
        List<MappingProblem> problems = new ArrayList<>(new MappingCheck().check(people));
        problems.addAll(new MappingCheck().check(groups));
        for (MappingProblem problem : problems) {
            if (problem.kind().prevents()) {
                throw new MappingException(MappingPhrase.FILE_PROBLEM.with(name, problem.wording()));
            }
        }
        return new Mappings(people, groups);
    }

    private static List<AttributeMapping> rows(JsonNode table, String name, boolean ofGroups) throws MappingException {
        JsonNode rows = table.path("mappings");
        if (!rows.isArray() || rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw new MappingException((ofGroups ? MappingPhrase.GROUPS_HAVE_NO_LIST : MappingPhrase.FILE_HAS_NO_LIST)
                    .with(name, MOST_ROWS));
        }
        List<AttributeMapping> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                read.add(row(rows.get(i)));
            } catch (UnreadableMappingException e) {
                MappingPhrase where = ofGroups ? MappingPhrase.GROUP_ROW_PROBLEM : MappingPhrase.ROW_PROBLEM;
                throw new MappingException(where.with(name, i + 1, e.wording()), e);
            }
        }
        return List.copyOf(read);
    }

    private static AttributeMapping row(JsonNode row) {
        String apply = row.path("apply").asText("always");
        if (!apply.equals("always") && !apply.equals("creation")) {
            throw new UnreadableMappingException(MappingPhrase.APPLY.with(apply));
        }
        return new AttributeMapping(
                Source.parse(row.path("source").asText("")),
                TargetPath.parse(row.path("target").asText("")),
                row.path("matching").asBoolean(false),
                apply.equals("creation"));
    }
}
