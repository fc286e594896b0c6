package org.scimconsole.client.admin;

/**
 * A line of the members list.
 *
 * @param id the user's id
 * @param displayName the name shown
 * @param userName as the IdP sent it
 * @param status ACTIVE, DEACTIVATED or PENDING
 */
public record MemberRow(String id, String displayName, String userName, String status) {}
