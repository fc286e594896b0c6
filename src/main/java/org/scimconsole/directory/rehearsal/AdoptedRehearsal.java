package org.scimconsole.directory.rehearsal;

import java.util.List;

/**
 * What adopting came to.
 *
 * @param users how many users changed
 * @param groups how many groups changed, memberships aside
 * @param come how many memberships began
 * @param gone how many ended
 * @param kept what stayed as it is in the organisation, because that had moved on
 */
public record AdoptedRehearsal(long users, long groups, long come, long gone, List<MovedOn> kept) {}
