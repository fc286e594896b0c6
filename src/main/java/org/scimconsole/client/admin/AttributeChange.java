package org.scimconsole.client.admin;

import org.jspecify.annotations.Nullable;

/**
 * One value before and after.
 *
 * @param attribute its SCIM path
 * @param before as JSON or text, null for none
 * @param after as JSON or text, null for none
 */
public record AttributeChange(
        String attribute, @Nullable String before, @Nullable String after) {}
