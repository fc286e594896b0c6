package org.scimconsole.scim.patch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.patch.Change.AddMembers;
import org.scimconsole.scim.patch.Change.RemoveMembers;
import org.scimconsole.scim.patch.Change.ReplaceMembers;

/** Makes one change of many that follow each other, so that a thousand single members cost one statement. */
final class MembershipChanges {

    private MembershipChanges() {}

    static List<Change> merged(List<Change> changes, Limits limits) {
        List<Change> merged = new ArrayList<>();
        int count = 0;
        int i = 0;
        while (i < changes.size()) {
            Change first = changes.get(i);
            List<String> firstIds = ids(first);
            i++;
            if (firstIds == null) {
                merged.add(first);
                continue;
            }
            Set<String> ids = new LinkedHashSet<>(firstIds);
            count += firstIds.size();
            while (!(first instanceof ReplaceMembers)
                    && i < changes.size()
                    && changes.get(i).getClass() == first.getClass()) {
                List<String> more = ids(changes.get(i));
                if (more != null) {
                    ids.addAll(more);
                    count += more.size();
                }
                i++;
            }
            check(count, limits);
            merged.add(of(first, List.copyOf(ids)));
        }
        return List.copyOf(merged);
    }

    private static void check(int count, Limits limits) {
        if (count > limits.memberValues()) {
            throw new ScimException(
                    ErrorType.TOO_LARGE,
                    "The PATCH names " + count + " members; at most " + limits.memberValues()
                            + " are allowed in one request. Send them in several.");
        }
    }

    private static @Nullable List<String> ids(Change change) {
        if (change instanceof AddMembers add) {
            return add.ids();
        }
        if (change instanceof RemoveMembers remove) {
            return remove.ids();
        }
        return change instanceof ReplaceMembers replace ? replace.ids() : null;
    }

    private static Change of(Change kind, List<String> ids) {
        if (kind instanceof AddMembers) {
            return new AddMembers(ids);
        }
        return kind instanceof RemoveMembers ? new RemoveMembers(ids) : new ReplaceMembers(ids);
    }
}
