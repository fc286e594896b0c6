package org.scimconsole.entra.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;

/** Foretells what the service would refuse; null where it would not. Keeps the watch on Administrators up to date. */
final class Refusals {
    private final ObjectMapper json = new ObjectMapper();
    private final boolean split;
    private final ShadowScim shadow;
    private final AdministratorsWatch administrators;

    Refusals(TargetRules rules, ShadowScim shadow, AdministratorsWatch administrators) {
        this.split = rules == TargetRules.SPLIT;
        this.shadow = shadow;
        this.administrators = administrators;
    }

    @Nullable
    HttpAnswer newGroup(ObjectNode group) {
        return name(group, null);
    }

    @Nullable
    HttpAnswer changedGroup(String id, ObjectNode before, ObjectNode after, ShadowPatch patch) throws ApiException {
        String old = before.path("displayName").asText();
        String name = after.path("displayName").asText();
        if (!name.equals(old)) {
            HttpAnswer refused = name(after, old);
            if (refused != null) {
                return refused;
            }
            if (!name.equalsIgnoreCase(old) && shadow.taken(true, name, id)) {
                return refused(409, "A group named " + name + " exists already.");
            }
        }
        if (!split || (patch.added().isEmpty() && patch.removed().isEmpty()) || !administrators.watches(id)) {
            return null;
        }
        return members(patch);
    }

    private @Nullable HttpAnswer members(ShadowPatch patch) throws ApiException {
        if (patch.added().isEmpty() && administrators.all(patch.removed())) {
            return refused(409, "Administrators must keep at least one active member.");
        }
        for (String userId : patch.added()) {
            var user = shadow.realUser(userId);
            administrators.joined(userId, user != null && user.path("active").asBoolean(true));
        }
        patch.removed().forEach(administrators::left);
        return null;
    }

    @Nullable
    HttpAnswer changedUser(String id, ObjectNode before, ObjectNode after) throws ApiException {
        String old = before.path("userName").asText();
        String name = after.path("userName").asText();
        if (!name.equalsIgnoreCase(old) && shadow.taken(false, name, id)) {
            return refused(409, "userName \"" + name + "\" belongs to another user already.");
        }
        boolean was = before.path("active").asBoolean(true);
        boolean is = after.path("active").asBoolean(true);
        if (split && was != is) {
            if (!is && administrators.last(id)) {
                return refused(409, "Administrators must keep at least one active member; this user is the last one.");
            }
            administrators.status(id, is);
        }
        return null;
    }

    @Nullable
    HttpAnswer deletedUser(String id) throws ApiException {
        if (split && administrators.last(id)) {
            return refused(409, "Administrators must keep at least one active member; this user is the last one.");
        }
        administrators.left(id);
        return null;
    }

    private @Nullable HttpAnswer name(ObjectNode group, @Nullable String old) {
        String name = group.path("displayName").asText();
        if (!split) {
            return null;
        }
        if (SplitNames.tooLong(name)) {
            int length = name.codePointCount(0, name.length());
            return refused(
                    400,
                    "Group name length must be less than 25 characters: \"" + name + "\" has " + length
                            + ", at most " + SplitNames.LONGEST
                            + " are possible. Shorten the group's name in the identity provider by "
                            + (length - SplitNames.LONGEST) + ".");
        }
        boolean wasReserved = old != null && SplitNames.reserved(old);
        if (old != null && wasReserved != SplitNames.reserved(name)) {
            return refused(409, "Administrators is reserved: no group is renamed to it or from it.");
        }
        if (wasReserved && !name.equalsIgnoreCase(old)) {
            return refused(409, "Administrators is linked to " + old + " already.");
        }
        return null;
    }

    /** @return the answer to something new under a name that is there */
    HttpAnswer taken(String attribute, String name) {
        return refused(409, attribute + " \"" + name + "\" is taken by another entry of the tenant.");
    }

    private HttpAnswer refused(int status, String detail) {
        return ShadowScim.answer(
                status,
                json.createObjectNode().put("status", String.valueOf(status)).put("detail", detail));
    }
}
