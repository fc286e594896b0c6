package org.scimconsole.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.schema.AttributePath;

/**
 * One step of a PATCH, ready to be carried out. Changes of a group's membership are rows for the store; all others are
 * applied to the resource's JSON. A PATCH yields changes, not a changed copy, so that concurrent ones lose nothing.
 */
public sealed interface Change {

    /** Makes the named users members; those who are stay. */
    record AddMembers(List<String> ids) implements Change {}

    /** Ends the membership of the named users; those who are not members are passed over. */
    record RemoveMembers(List<String> ids) implements Change {}

    /** Ends the membership of whoever the filter on {@code value}, {@code display}, … selects. */
    record RemoveMembersWhere(Filter filter) implements Change {}

    /** Makes the named users the only members; an empty list removes all. */
    record ReplaceMembers(List<String> ids) implements Change {}

    /**
     * Sets, adds to or removes an attribute of the resource.
     *
     * @param kind what to do
     * @param path which attribute
     * @param elements for {@code emails[type eq "work"].value}: which elements; null for all
     * @param value what with; null only for {@link Kind#REMOVE}
     */
    record SetAttribute(
            Kind kind,
            AttributePath path,
            @Nullable Filter elements,
            @Nullable JsonNode value) implements Change {}

    /** The three operations of RFC 7644 section 3.5.2. */
    enum Kind {
        ADD,
        REPLACE,
        REMOVE
    }
}
