package org.scimconsole.directory;

import java.util.List;
import org.scimconsole.directory.activity.Outcome;

/**
 * An accepted write.
 *
 * @param resource as it is now
 * @param outcome what it came to: an accepted POST may have created, restored, adopted or linked
 * @param unknownMembers ids in a group write that name no user and were passed over
 */
public record Written<T>(T resource, Outcome outcome, List<String> unknownMembers) {
    /** A write without members. */
    public Written(T resource, Outcome outcome) {
        this(resource, outcome, List.of());
    }
}
