package org.scimconsole.directory.mapping;

import java.util.List;
import java.util.Map;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.model.OrganizationId;

/** The port to what rows say about the mapping. */
public interface MappingRepository {

    /** @return how many living people of the identity provider have each combination of flags other than none */
    Map<Integer, Long> flags(OrganizationId organization);

    /**
     * @param flags combinations
     * @param limit at most so many
     * @return people who have one of them
     */
    List<Subject> peopleWith(OrganizationId organization, List<Integer> flags, int limit);

    /**
     * @param limit at most so many
     * @return work e-mails, folded, that more than one living person has
     */
    List<Subject> sharedEmails(OrganizationId organization, int limit);

    /**
     * @param shortest length, in code points
     * @param limit at most so many
     * @return groups of the identity provider whose name is at least that long
     */
    List<Subject> groupsWithLongNames(OrganizationId organization, int shortest, int limit);

    /**
     * @param rules that refused
     * @param latest how many of the latest refusals are looked through
     * @return the groups refused by them that are still not there, each once
     */
    List<Subject> refusedGroups(OrganizationId organization, List<String> rules, int latest);

    /**
     * @param latest how many of the latest requests are looked through
     * @return the people and groups whose changes held truth values as text
     */
    List<Subject> textualTruths(OrganizationId organization, int latest);
}
