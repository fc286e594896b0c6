package org.scimconsole.console.groups;

import java.util.List;
import org.scimconsole.console.detail.Fact;
import org.scimconsole.console.detail.TimelineRow;

/**
 * All about one group but its members, ready to be shown.
 *
 * @param row the line of the table
 * @param facts the values in words
 * @param raw the SCIM resource, indented
 * @param timeline what happened, newest first
 * @param lockedReason why nothing can be changed here; empty when it can
 */
public record GroupSheet(
        GroupsRow row, List<Fact> facts, String raw, List<TimelineRow> timeline, String lockedReason) {}
