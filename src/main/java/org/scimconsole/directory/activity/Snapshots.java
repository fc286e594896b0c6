package org.scimconsole.directory.activity;

import org.scimconsole.model.Group;
import org.scimconsole.model.User;
import org.scimconsole.scim.json.ResourceDocument;

/** The whole state of a user or group as JSON text, as changes keep it. Stored resources go into it as they are. */
public final class Snapshots {
    private Snapshots() {}

    /** @return the state of a user */
    public static String of(User user) {
        return "{\"status\":\"" + (user.deletedAt() == null ? user.status().name() : "DELETED")
                + "\",\"managedBy\":\"" + user.managedBy().name()
                + "\",\"twoFactor\":" + user.twoFactor()
                + ",\"email\":" + ResourceDocument.quoted(user.email())
                + ",\"resource\":" + user.resource() + "}";
    }

    /** @return the state of a group */
    public static String of(Group group) {
        Group.Link link = group.link();
        return "{\"status\":\"" + (group.deletedAt() == null ? "ACTIVE" : "DELETED")
                + "\",\"managedBy\":\"" + group.managedBy().name()
                + "\",\"name\":" + ResourceDocument.quoted(group.name())
                + ",\"description\":" + ResourceDocument.quoted(group.description())
                + (link == null
                        ? ""
                        : ",\"link\":{\"idpName\":" + ResourceDocument.quoted(link.idpName())
                                + ",\"externalId\":" + ResourceDocument.quoted(link.externalId())
                                + ",\"since\":\"" + link.since()
                                + "\",\"rule\":\"" + link.rule() + "\"}")
                + ",\"resource\":" + group.resource() + "}";
    }
}
