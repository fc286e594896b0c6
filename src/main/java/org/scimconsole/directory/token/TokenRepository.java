package org.scimconsole.directory.token;

/** SCIM tokens and admin API keys, by keyed hash. */
public interface TokenRepository {}
