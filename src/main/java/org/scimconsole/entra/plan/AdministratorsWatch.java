package org.scimconsole.entra.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;

/** Knows who would be an active member of Administrators at each moment of the plan. */
final class AdministratorsWatch {
    private final ShadowScim shadow;
    private @Nullable String groupId;
    private boolean loaded;
    private final Set<String> members = new LinkedHashSet<>();
    private final Set<String> active = new HashSet<>();

    AdministratorsWatch(ShadowScim shadow) {
        this.shadow = shadow;
    }

    synchronized boolean watches(String id) throws ApiException {
        load();
        return id.equals(groupId);
    }

    synchronized boolean exists() throws ApiException {
        load();
        return groupId != null;
    }

    /** @return whether nobody active would be left without this user, who is active there now */
    synchronized boolean last(String userId) throws ApiException {
        load();
        return active.contains(userId) && active.size() == 1;
    }

    /** @return whether these are all who are active there */
    synchronized boolean all(Set<String> userIds) throws ApiException {
        load();
        return !active.isEmpty() && userIds.containsAll(active);
    }

    synchronized boolean empty() throws ApiException {
        load();
        return active.isEmpty();
    }

    synchronized void joined(String userId, boolean isActive) {
        members.add(userId);
        if (isActive) {
            active.add(userId);
        }
    }

    synchronized void left(String userId) {
        members.remove(userId);
        active.remove(userId);
    }

    synchronized void status(String userId, boolean isActive) throws ApiException {
        load();
        if (isActive && members.contains(userId)) {
            active.add(userId);
        } else {
            active.remove(userId);
        }
    }

    private void load() throws ApiException {
        if (loaded) {
            return;
        }
        loaded = true;
        for (JsonNode group : shadow.realByName(SplitNames.ADMINISTRATORS)) {
            groupId = ShadowResources.id(group);
        }
        if (groupId == null) {
            return;
        }
        for (String id : shadow.realMembers(groupId)) {
            JsonNode user = shadow.realUser(id);
            if (user != null) {
                joined(id, user.path("active").asBoolean(true));
            }
        }
    }
}
