package org.scimconsole.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.patch.entra.MemberIds;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.patch.operation.Operation.Verb;
import org.scimconsole.scim.patch.operation.PatchPath;

/** Reads operations on {@code members}, which become rows and not JSON. */
final class MembershipReader {

    private MembershipReader() {}

    static Change read(Operation operation) {
        PatchPath path = operation.path();
        String part = path.attribute().subAttribute();
        JsonNode value = operation.value();
        if (part != null && !(part.equals("value") && path.elements() == null && operation.verb() == Verb.ADD)) {
            throw ScimException.mutability(
                    "'" + path
                            + "' cannot be changed: who a member is follows from the user. Add or remove the member as a whole.");
        }
        if (path.elements() != null) {
            return where(operation.verb(), path, path.elements());
        }
        return switch (operation.verb()) {
            case ADD -> new Change.AddMembers(ids(value));
            case REPLACE -> new Change.ReplaceMembers(ids(value));
            // Without a value, a remove means all (RFC 7644 section 3.5.2.2); with one, it was rewritten before
            case REMOVE -> new Change.ReplaceMembers(List.of());
        };
    }

    private static List<String> ids(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            throw ScimException.invalidValue(
                    "'members' has no value. To remove all members send a remove without 'value', or an empty list.");
        }
        return MemberIds.read(value);
    }

    private static Change where(Verb verb, PatchPath path, Filter elements) {
        List<String> ids = new ArrayList<>();
        boolean onlyIds = collectIds(elements, ids);
        if (verb == Verb.REMOVE) {
            return onlyIds ? new Change.RemoveMembers(ids) : new Change.RemoveMembersWhere(elements);
        }
        if (verb == Verb.ADD && onlyIds) {
            return new Change.AddMembers(ids);
        }
        throw ScimException.mutability("'" + path
                + "' selects members that are there, and those cannot be changed; add or remove members instead.");
    }

    private static boolean collectIds(Filter filter, List<String> ids) {
        if (filter instanceof Filter.Or or) {
            return collectIds(or.left(), ids) && collectIds(or.right(), ids);
        }
        if (filter instanceof Filter.Compare compare
                && compare.operator() == Filter.Operator.EQ
                && compare.path().attribute().equals("value")
                && compare.value() instanceof String id) {
            ids.add(id);
            return true;
        }
        return false;
    }
}
