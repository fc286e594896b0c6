package org.scimconsole.client.admin;

/**
 * What adopting a rehearsal changed.
 *
 * @param users how many users
 * @param groups how many groups
 * @param joined how many memberships began
 * @param left how many ended
 * @param kept how many users and groups stayed as they were in the organisation
 */
public record AdoptionView(long users, long groups, long joined, long left, int kept) {}
