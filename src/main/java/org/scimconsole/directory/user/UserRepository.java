package org.scimconsole.directory.user;

/** Users as rows. */
public interface UserRepository {}
