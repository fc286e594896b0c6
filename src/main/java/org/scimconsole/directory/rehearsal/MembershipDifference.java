package org.scimconsole.directory.rehearsal;

import org.scimconsole.model.GroupId;
import org.scimconsole.model.UserId;

/** A membership that adopting would begin or end; the names are for people. */
public record MembershipDifference(GroupId group, String groupName, UserId user, String userName) {}
