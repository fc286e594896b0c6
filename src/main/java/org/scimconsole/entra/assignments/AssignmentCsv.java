package org.scimconsole.entra.assignments;

import java.io.IOException;
import java.io.Reader;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.scimconsole.entra.tenant.CsvTable;
import org.scimconsole.entra.tenant.TenantException;

/** Reads assignments as CSV. */
final class AssignmentCsv {
    private final String file;
    private final AssignmentSink found;
    private final GroupMembers members;

    /**
     * @param file for sentences
     * @param found takes assignments
     * @param members takes rows with a column groupId, which tell who is in a group
     */
    AssignmentCsv(String file, AssignmentSink found, GroupMembers members) {
        this.file = file;
        this.found = found;
        this.members = members;
    }

    void read(Reader text) throws IOException, AssignmentFileException {
        try {
            CsvTable table = new CsvTable(text, file);
            if (Stream.of(AssignmentFields.ID, AssignmentFields.PRINCIPAL_NAME, AssignmentFields.MAIL)
                    .flatMap(names -> names.stream())
                    .noneMatch(table::has)) {
                throw new AssignmentFileException(
                        file + " is no list of assignments: it has neither a column objectId or"
                                + " principalId, nor userPrincipalName, nor mail. Choose the application's users and groups.");
            }
            for (CsvTable.Row row = table.next(); row != null; row = table.next()) {
                CsvTable.Row here = row;
                UnaryOperator<String> value = column -> {
                    String cell = here.get(column);
                    return cell == null ? "" : cell;
                };
                Assignment assignment = AssignmentFields.read(value);
                if (!AssignmentFields.canBeMatched(assignment)) {
                    throw new AssignmentFileException(row.where() + " has neither an object id nor a principal name.");
                }
                String group = row.get("groupId");
                if (group == null || group.isEmpty()) {
                    found.accept(assignment, AssignmentFields.principal(value));
                } else {
                    members.add(group, assignment);
                }
            }
        } catch (TenantException e) {
            throw new AssignmentFileException(String.valueOf(e.getMessage()), e);
        }
    }
}
