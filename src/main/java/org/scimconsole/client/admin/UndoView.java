package org.scimconsole.client.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What undoing a cycle would do, or did.
 *
 * @param cycle its number
 * @param applied whether it was carried out
 * @param warning what undoing cannot do
 * @param steps one thing each
 */
public record UndoView(String cycle, boolean applied, String warning, List<Step> steps) {

    /**
     * One thing that undoing does.
     *
     * @param action DELETE, RESTORE, ADD_MEMBER or REMOVE_MEMBER
     * @param type USER or GROUP
     * @param id of the user or group
     * @param name of the user or group
     * @param memberId whose membership, or null
     * @param memberName the name of that person, or null
     * @param hindrance why it is left alone, or null when it is done
     */
    public record Step(
            String action,
            String type,
            String id,
            String name,
            @Nullable String memberId,
            @Nullable String memberName,
            @Nullable String hindrance) {}
}
