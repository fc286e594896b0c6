package org.scimconsole.directory;

import org.scimconsole.scim.schema.AttributePath;

/**
 * The order of a list; equal values stand in order of creation, so that pages are stable.
 *
 * @param by an attribute in SCIM's words, such as {@code userName}, {@code meta.lastModified} or {@code name.familyName}
 */
public record Sort(AttributePath by, boolean descending) {
    /** In order of creation: the cheapest, and the default. */
    public static final Sort CREATED = new Sort(new AttributePath(null, "meta", "created"), false);

    /** Newest first. */
    public static final Sort NEWEST = new Sort(new AttributePath(null, "meta", "created"), true);

    /** The most recently changed first. */
    public static final Sort LAST_MODIFIED = new Sort(new AttributePath(null, "meta", "lastModified"), true);

    /** By the name that people read, ignoring case. */
    public static final Sort DISPLAY_NAME = new Sort(AttributePath.of("displayName"), false);
}
