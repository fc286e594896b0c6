package org.scimconsole.console.users;

import java.util.List;
import org.scimconsole.console.detail.Fact;
import org.scimconsole.console.detail.TimelineRow;

/**
 * All about one user, ready to be shown.
 *
 * @param row the line of the table
 * @param facts the values in words
 * @param groups the memberships
 * @param managers the manager, or nobody
 * @param reports whose manager this user is
 * @param raw the SCIM resource, indented
 * @param timeline what happened, newest first
 * @param lockedReason why nothing can be changed here; empty when it can
 */
public record UserSheet(
        UsersRow row,
        List<Fact> facts,
        List<Link> groups,
        List<Link> managers,
        List<Link> reports,
        String raw,
        List<TimelineRow> timeline,
        String lockedReason) {

    /**
     * Something that has a page of its own.
     *
     * @param id its id
     * @param name its name
     * @param locked whether the IdP manages it
     */
    public record Link(String id, String name, boolean locked) {}
}
