package org.scimconsole.console.detail;

/**
 * One value of a SCIM resource.
 *
 * @param path where it stands, such as {@code name.familyName} or {@code emails[0].value}
 * @param value as text
 */
public record Attribute(String path, String value) {}
