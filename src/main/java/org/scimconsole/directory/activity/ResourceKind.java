package org.scimconsole.directory.activity;

/** What a request or change is about. */
public enum ResourceKind {
    USER,
    GROUP,
    ORGANIZATION
}
