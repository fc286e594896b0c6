package org.scimconsole.entra.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.log.ModifiedProperty;
import org.scimconsole.entra.wording.Wording;

/**
 * What would happen to one person or group.
 *
 * @param kind what
 * @param type {@code User} or {@code Group}
 * @param sourceId in the tenant
 * @param name in the tenant
 * @param targetId in the service; null when it would be made
 * @param sentence for people
 * @param changes what would be sent
 * @param joins names of those who would become members; the last line counts those left out
 * @param leaves names of those who would cease to be members
 */
public record PlanItem(
        Kind kind,
        String type,
        @Nullable String sourceId,
        @Nullable String name,
        @Nullable String targetId,
        Wording sentence,
        List<ModifiedProperty> changes,
        List<String> joins,
        List<String> leaves) {

    /** What would happen. */
    public enum Kind {
        /** A person or group would be made. */
        CREATE,
        /** An account that is there already would be taken over. */
        ADOPT,
        /** A group that is there already would follow the one of the tenant; its members stay. */
        LINK,
        /** Attributes would change. */
        UPDATE,
        /** A person would be set to inactive. */
        DISABLE,
        /** It would be deleted. */
        DELETE,
        /** The manager would be set. */
        MANAGER,
        /** Members would be added or removed. */
        MEMBERS,
        /** The service would refuse it. */
        REFUSED,
        /** A reference leads nowhere. */
        WARNING,
        /** Held by the accidental-deletion threshold. */
        STAGED,
        /** Nothing would happen. */
        SKIP
    }
}
