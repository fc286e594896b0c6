package org.scimconsole.model;

/**
 * One row of a group's membership.
 *
 * @param user who
 * @param displayName the user's name, for lists
 * @param status the user's state: an inactive user keeps the membership
 */
public record Member(UserId user, String displayName, UserStatus status) {}
