package org.scimconsole.directory.group;

/** Groups and memberships as rows. */
public interface GroupRepository {}
