package org.scimconsole.client.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of what a rehearsal came to.
 *
 * @param kind such as CREATED, ADOPTED, JOINED or REFUSED
 * @param type USER or GROUP; null when a refused request named neither
 * @param id of the user or group; null for a refusal
 * @param name for people; null when a refused request had none
 * @param group for a membership: the group's name
 * @param changes attribute by attribute
 * @param rule for a refusal: the rule's name; null for a fault of the request
 * @param message for a refusal: why
 */
public record RehearsedRow(
        String kind,
        @Nullable String type,
        @Nullable String id,
        @Nullable String name,
        @Nullable String group,
        List<AttributeChange> changes,
        @Nullable String rule,
        @Nullable String message) {}
