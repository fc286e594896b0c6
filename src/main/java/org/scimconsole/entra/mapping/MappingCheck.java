package org.scimconsole.entra.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantUser;

/** Looks mappings through before anything is sent with them. */
public final class MappingCheck {
    private static final String WORK_MAIL = "emails[type eq \"work\"].value";
    private static final int SAME_WORD = 3;

    /** The attributes of a person on Entra's mapping page. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "userPrincipalName",
            "originalUserPrincipalName",
            "displayName",
            "givenName",
            "surname",
            "mail",
            "mailNickname",
            "objectId",
            "jobTitle",
            "department",
            "companyName",
            "employeeId",
            "preferredLanguage",
            "physicalDeliveryOfficeName",
            "streetAddress",
            "city",
            "state",
            "postalCode",
            "country",
            "telephoneNumber",
            "mobile",
            "facsimileTelephoneNumber",
            "userType",
            "accountEnabled",
            "IsSoftDeleted",
            "usageLocation",
            "onPremisesImmutableId");

    private static final Set<String> TARGETS = Set.of(
            "username",
            "active",
            "displayname",
            "title",
            "emails",
            "preferredlanguage",
            "name",
            "addresses",
            "phonenumbers",
            "externalid",
            "nickname",
            "profileurl",
            "usertype",
            "locale",
            "timezone",
            "password",
            "ims",
            "photos",
            "roles",
            "entitlements",
            "x509certificates");

    private final @Nullable Tenant tenant;

    /** Checks the mappings alone. */
    public MappingCheck() {
        this.tenant = null;
    }

    /** @param tenant whose people the mappings will be used for */
    public MappingCheck(Tenant tenant) {
        this.tenant = tenant;
    }

    /** @return what is wrong; what prevents a cycle comes first */
    public List<MappingProblem> check(MappingTable table) {
        List<MappingProblem> problems = new ArrayList<>();
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (AttributeMapping row : table.rows()) {
            check(row, seen, problems);
        }
        if (!seen.contains("userName")) {
            problems.add(new MappingProblem(MappingProblem.Kind.NO_USER_NAME, "", List.of()));
        }
        if (table.matching().isEmpty()) {
            problems.add(new MappingProblem(MappingProblem.Kind.NO_MATCHING, "", List.of()));
        }
        if (!seen.contains("active")) {
            problems.add(new MappingProblem(MappingProblem.Kind.NO_ACTIVE, "", List.of()));
        }
        withoutMail(table, problems);
        problems.sort(Comparator.comparing(problem -> !problem.kind().prevents()));
        return List.copyOf(problems);
    }

    /** @return what is wrong; what prevents a cycle comes first */
    public List<MappingProblem> check(GroupMappings table) {
        List<MappingProblem> problems = new ArrayList<>();
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (AttributeMapping row : table.rows()) {
            checkOfGroup(row, seen, problems);
        }
        if (!seen.contains("displayName")) {
            problems.add(new MappingProblem(MappingProblem.Kind.NO_DISPLAY_NAME, "", List.of()));
        }
        if (table.matching().isEmpty()) {
            problems.add(new MappingProblem(MappingProblem.Kind.NO_GROUP_MATCHING, "", List.of()));
        }
        problems.sort(Comparator.comparing(problem -> !problem.kind().prevents()));
        return List.copyOf(problems);
    }

    private static void checkOfGroup(AttributeMapping row, Set<String> seen, List<MappingProblem> problems) {
        String target = row.target().text();
        boolean core = row.target().extension() == null;
        String attribute = core ? row.target().attribute().toLowerCase(Locale.ROOT) : "";
        if (!seen.add(target)) {
            problems.add(new MappingProblem(MappingProblem.Kind.TWICE, target, List.of(target)));
        }
        if (Set.of("id", "meta", "schemas").contains(attribute)) {
            problems.add(new MappingProblem(MappingProblem.Kind.READ_ONLY, target, List.of(target)));
        } else if (attribute.equals("members")) {
            problems.add(new MappingProblem(MappingProblem.Kind.MEMBERS_APART, target, List.of(target)));
        } else if (core && !Set.of("displayname", "externalid").contains(attribute)) {
            problems.add(new MappingProblem(MappingProblem.Kind.UNKNOWN_GROUP_TARGET, target, List.of(target)));
        }
        if (row.matching() && row.source().attributes().isEmpty()) {
            problems.add(new MappingProblem(MappingProblem.Kind.CONSTANT_MATCH, target, List.of(target)));
        }
        for (String name : row.source().attributes()) {
            if (!Set.of("displayName", "objectId").contains(name)) {
                problems.add(new MappingProblem(MappingProblem.Kind.UNKNOWN_GROUP_SOURCE, target, List.of(name)));
            }
        }
    }

    private void check(AttributeMapping row, Set<String> seen, List<MappingProblem> problems) {
        String target = row.target().text();
        String attribute = row.target().attribute().toLowerCase(Locale.ROOT);
        boolean core = row.target().extension() == null;
        if (!seen.add(target)) {
            problems.add(new MappingProblem(MappingProblem.Kind.TWICE, target, List.of(target)));
        }
        if (core && Set.of("id", "meta", "schemas", "groups").contains(attribute)) {
            problems.add(new MappingProblem(MappingProblem.Kind.READ_ONLY, target, List.of(target)));
        } else if (core && attribute.equals("members")) {
            problems.add(new MappingProblem(MappingProblem.Kind.MEMBERS, target, List.of(target)));
        } else if (core && !TARGETS.contains(attribute)) {
            problems.add(new MappingProblem(MappingProblem.Kind.UNKNOWN_TARGET, target, List.of(target)));
        }
        if (row.matching() && row.source().attributes().isEmpty()) {
            problems.add(new MappingProblem(MappingProblem.Kind.CONSTANT_MATCH, target, List.of(target)));
        }
        for (String name : row.source().attributes()) {
            if (!known(name)) {
                problems.add(
                        new MappingProblem(MappingProblem.Kind.UNKNOWN_SOURCE, target, List.of(name, nearest(name))));
            }
        }
    }

    private void withoutMail(MappingTable table, List<MappingProblem> problems) {
        if (tenant == null) {
            return;
        }
        Set<String> inScope = tenant.usersInScope();
        TargetPath mail = TargetPath.parse(WORK_MAIL);
        long without = tenant.users().values().stream()
                .filter(user -> user.alive() && inScope.contains(user.id()))
                .filter(user -> !table.values(user, false).containsKey(mail))
                .count();
        if (without > 0) {
            problems.add(
                    new MappingProblem(MappingProblem.Kind.WITHOUT_MAIL, WORK_MAIL, List.of(String.valueOf(without))));
        }
    }

    private boolean known(String name) {
        return ATTRIBUTES.contains(name)
                || name.matches("extensionAttribute([1-9]|1[0-5])|extension_.+")
                || (tenant != null && tenant.users().values().stream().anyMatch(user -> has(user, name)));
    }

    private static boolean has(TenantUser user, String name) {
        return user.attribute(name) != null;
    }

    private static String nearest(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        String best = "userPrincipalName";
        int distance = Integer.MAX_VALUE;
        for (String candidate : new TreeSet<>(ATTRIBUTES)) {
            int changes = distance(folded, candidate.toLowerCase(Locale.ROOT));
            if (changes < distance) {
                distance = changes;
                best = candidate;
            }
        }
        return distance <= Math.max(SAME_WORD, name.length() / 2) ? best : "userPrincipalName";
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(row[j - 1], above));
                corner = above;
            }
        }
        return row[b.length()];
    }
}
