package org.scimconsole.directory.activity;

/** Requests and changes, append-only. */
public interface ActivityRepository {}
