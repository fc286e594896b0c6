package org.scimconsole.directory.group;

import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;

/** One member for lists in Split. */
public record MemberRow(UserId user, String displayName, String userName, UserStatus status) {}
