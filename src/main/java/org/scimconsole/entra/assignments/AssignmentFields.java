package org.scimconsole.entra.assignments;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.scimconsole.entra.assignments.Assignment.Kind;

/** What Graph, the portal and its downloads call the same things. */
final class AssignmentFields {
    /** An assignment has an id of its own, so the principal's comes first. */
    static final List<String> ID = List.of("principalId", "objectId", "memberId", "userId", "id");

    static final List<String> PRINCIPAL_NAME = List.of("userPrincipalName", "principalName", "upn");
    static final List<String> MAIL = List.of("mail", "email", "emailAddress");
    private static final List<String> NAME =
            List.of("principalDisplayName", "displayName", "name", "user", "assignedTo");
    private static final List<String> TYPE =
            List.of("principalType", "objectType", "@odata.type", "userOrGroup", "type");
    private static final List<String> OF_GROUPS_ONLY = List.of("groupType", "membershipType", "groupTypes");

    private AssignmentFields() {}

    /** @param value gives the value of a field, empty when there is none */
    static Assignment read(UnaryOperator<String> value) {
        String principalName = first(value, PRINCIPAL_NAME);
        String type = first(value, TYPE).toLowerCase(Locale.ROOT);
        Kind kind = Kind.USER;
        if (principalName.isEmpty()) {
            if (type.contains("group") || !first(value, OF_GROUPS_ONLY).isEmpty()) {
                kind = Kind.GROUP;
            } else if (type.contains("serviceprincipal") || type.contains("application") || type.contains("device")) {
                kind = Kind.OTHER;
            }
        }
        return new Assignment(kind, first(value, ID), principalName, first(value, MAIL), first(value, NAME));
    }

    /** Whether a row calls what it tells a principal: only assignments do, so it is no member of a group. */
    static boolean principal(UnaryOperator<String> value) {
        return !first(value, List.of("principalId", "principalType")).isEmpty();
    }

    /** Whether anything in it can be found here again. */
    static boolean canBeMatched(Assignment assignment) {
        return !assignment.objectId().isEmpty()
                || !assignment.userPrincipalName().isEmpty()
                || !assignment.mail().isEmpty();
    }

    private static String first(UnaryOperator<String> value, List<String> names) {
        return names.stream()
                .map(value)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
