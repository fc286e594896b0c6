package org.scimconsole.directory.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.json.ResourceDifferences;
import org.scimconsole.scim.json.ResourceDocument;

/** Tells a stored change attribute by attribute. */
final class Timelines {
    private Timelines() {}

    static ChangeEvent told(StoredChange change, Names names) {
        ChangeEvent event = change.event();
        return new ChangeEvent(
                event.organization(),
                event.id(),
                event.at(),
                event.actor(),
                event.requestId(),
                event.cycle(),
                event.resourceType(),
                event.resourceId(),
                event.memberId(),
                event.kind(),
                event.memberId() == null ? attributes(change) : membership(event, names));
    }

    private static List<AttributeChange> attributes(StoredChange change) {
        return ResourceDifferences.between(document(change.before()), document(change.after())).stream()
                .map(part -> new AttributeChange(part.path(), part.before(), part.after()))
                .toList();
    }

    private static List<AttributeChange> membership(ChangeEvent event, Names names) {
        String other = ResourceDocument.quoted(names.other(event));
        boolean came = event.kind() == ChangeKind.MEMBER_ADDED;
        String attribute = names.timelineOf() == ResourceKind.GROUP ? "members" : "groups";
        return List.of(new AttributeChange(attribute, came ? null : other, came ? other : null));
    }

    private static @Nullable ResourceDocument document(@Nullable String text) {
        return text == null ? null : ResourceDocument.parse(text);
    }
}
