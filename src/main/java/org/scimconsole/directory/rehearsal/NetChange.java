package org.scimconsole.directory.rehearsal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.scim.json.ResourceDocument;

/** Says in one word what several changes of a user or group came to. */
public final class NetChange {
    private static final String DELETED = "DELETED";

    private NetChange() {}

    /**
     * @param before the first state, as changes keep it; null when there was none
     * @param after the last state; null when there is none
     * @return null when nothing is left of the changes
     */
    public static @Nullable ChangeKind of(ResourceKind type, @Nullable String before, @Nullable String after) {
        ResourceDocument old = before == null ? null : ResourceDocument.parse(before);
        ResourceDocument now = after == null ? null : ResourceDocument.parse(after);
        if (now == null || gone(now)) {
            return old == null || gone(old) ? null : ChangeKind.DELETED;
        }
        if (old == null) {
            return ChangeKind.CREATED;
        }
        if (gone(old)) {
            return ChangeKind.RESTORED;
        }
        if (old.equals(now)) {
            return null;
        }
        return type == ResourceKind.USER ? ofUser(old, now) : ofGroup(old, now);
    }

    private static boolean gone(ResourceDocument state) {
        return DELETED.equals(state.string("status"));
    }

    private static ChangeKind ofUser(ResourceDocument old, ResourceDocument now) {
        boolean was = "ACTIVE".equals(old.string("status"));
        boolean is = "ACTIVE".equals(now.string("status"));
        if (was && !is) {
            return ChangeKind.DEACTIVATED;
        }
        if (!Objects.equals(old.string("managedBy"), now.string("managedBy"))) {
            return ChangeKind.ADOPTED;
        }
        return is && !was ? ChangeKind.ACTIVATED : ChangeKind.UPDATED;
    }

    private static ChangeKind ofGroup(ResourceDocument old, ResourceDocument now) {
        boolean was = old.inner("link") != null;
        boolean is = now.inner("link") != null;
        if (was == is) {
            return ChangeKind.UPDATED;
        }
        return is ? ChangeKind.LINKED : ChangeKind.UNLINKED;
    }
}
