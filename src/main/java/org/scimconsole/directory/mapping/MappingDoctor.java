package org.scimconsole.directory.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.directory.organization.OrganizationState;
import org.scimconsole.directory.user.UserState;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.scim.message.ScimException;

/** Finds what a wrong attribute mapping has led to. */
public final class MappingDoctor {
    private static final int EXAMPLES = 5;
    private static final int MOST_COUNTED = 1_000;
    private static final int NEAR_LIMIT = 22;
    private static final int LATEST_REFUSALS = 5_000;
    private static final int LATEST_REQUESTS = 1_000;
    private static final List<String> NAME_RULES =
            List.of(Rule.GROUP_NAME_LENGTH.name(), Rule.GROUP_NAME_IS_UNIQUE.name());

    private final Store store;

    /** @param store read from, never written to */
    public MappingDoctor(Store store) {
        this.store = store;
    }

    /** @return what is to be found in the organisation now */
    public MappingReport examine(OrganizationId organization) {
        return store.read(session -> report(session, organization));
    }

    private static MappingReport report(Session session, OrganizationId organization) {
        OrganizationState state = session.organizations()
                .find(organization)
                .orElseThrow(() -> ScimException.notFound("There is no such organisation."));
        boolean entra = state.provider() != IdentityProvider.OKTA;
        MappingRepository mapping = session.mapping();
        Map<Integer, Long> flags = mapping.flags(organization);
        long people = session.users().counts(organization).entrySet().stream()
                .filter(kind -> kind.getKey().managedBy() == ManagedBy.IDP
                        && kind.getKey().state() != UserState.DELETED)
                .mapToLong(Map.Entry::getValue)
                .sum();
        List<FoundMapping> found = new ArrayList<>();
        for (MappingFinding finding : MappingFinding.values()) {
            if (finding.flag() == 0 || (finding.entraOnly() && !entra)) {
                continue;
            }
            if (finding == MappingFinding.EXTERNAL_ID_MIXED && !mixed(flags, people)) {
                continue;
            }
            List<Integer> having = having(flags, finding);
            long count = count(flags, finding);
            if (count > 0) {
                found.add(new FoundMapping(finding, count, mapping.peopleWith(organization, having, EXAMPLES)));
            }
        }
        add(found, MappingFinding.EMAIL_SHARED, mapping.sharedEmails(organization, MOST_COUNTED));
        if (state.split()) {
            add(
                    found,
                    MappingFinding.GROUP_NAME_REFUSED,
                    mapping.refusedGroups(organization, NAME_RULES, LATEST_REFUSALS));
            add(
                    found,
                    MappingFinding.GROUP_NAME_NEAR_LIMIT,
                    mapping.groupsWithLongNames(organization, NEAR_LIMIT, MOST_COUNTED));
        }
        if (entra) {
            add(found, MappingFinding.OLD_DIALECT, mapping.textualTruths(organization, LATEST_REQUESTS));
        }
        found.sort(Comparator.comparing((FoundMapping each) -> each.finding().severity())
                .thenComparing(FoundMapping::finding));
        return new MappingReport(people, List.copyOf(found));
    }

    /** Whether some have another external id than an object id, and some have one. */
    private static boolean mixed(Map<Integer, Long> flags, long people) {
        return count(flags, MappingFinding.EXTERNAL_ID_MIXED) + count(flags, MappingFinding.EXTERNAL_ID_MISSING)
                < people;
    }

    private static long count(Map<Integer, Long> flags, MappingFinding finding) {
        return having(flags, finding).stream()
                .mapToLong(each -> flags.getOrDefault(each, 0L))
                .sum();
    }

    private static List<Integer> having(Map<Integer, Long> flags, MappingFinding finding) {
        return flags.keySet().stream()
                .filter(each -> (each & finding.flag()) != 0)
                .sorted()
                .toList();
    }

    private static void add(List<FoundMapping> to, MappingFinding finding, List<Subject> where) {
        if (!where.isEmpty()) {
            to.add(new FoundMapping(
                    finding, where.size(), where.stream().limit(EXAMPLES).toList()));
        }
    }
}
