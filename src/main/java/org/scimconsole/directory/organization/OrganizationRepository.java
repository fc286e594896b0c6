package org.scimconsole.directory.organization;

/** Organisations and their settings. */
public interface OrganizationRepository {}
