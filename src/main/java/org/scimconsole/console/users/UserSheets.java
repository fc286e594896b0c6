package org.scimconsole.console.users;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scimconsole.client.admin.ChangeEvent;
import org.scimconsole.client.admin.GroupReference;
import org.scimconsole.client.admin.UserDetail;
import org.scimconsole.client.admin.UserReference;
import org.scimconsole.console.detail.Attribute;
import org.scimconsole.console.detail.AttributeNames;
import org.scimconsole.console.detail.Fact;
import org.scimconsole.console.detail.RawResource;
import org.scimconsole.console.detail.Timelines;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;

/** Makes the friendly view of a user out of what the service sends. Safe on any thread. */
final class UserSheets {
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:user:";
    /** Shown elsewhere in the pane, in better words. */
    private static final Set<String> ELSEWHERE = Set.of("id", "username", "displayname", "externalid", "active");

    private final Messages messages;
    private final Formats formats;
    private final Timelines timelines;

    UserSheets(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
        timelines = new Timelines(messages, formats);
    }

    UserSheet sheet(UserDetail user, List<ChangeEvent> changes) {
        UsersRow row = UsersRow.of(user.row());
        RawResource resource = new RawResource(user.resource());
        return new UserSheet(
                row,
                facts(user, row, resource, changes),
                user.groups().stream().map(UserSheets::link).toList(),
                user.manager() == null ? List.of() : List.of(link(user.manager())),
                user.reports().stream().map(UserSheets::link).toList(),
                resource.indented(),
                timelines.rows(changes),
                user.lockedReason() == null ? "" : user.lockedReason());
    }

    private static UserSheet.Link link(GroupReference group) {
        return new UserSheet.Link(group.id(), group.name(), group.managedBy().equals("IDP"));
    }

    private static UserSheet.Link link(UserReference user) {
        return new UserSheet.Link(user.id(), user.displayName(), false);
    }

    private List<Fact> facts(UserDetail user, UsersRow row, RawResource resource, List<ChangeEvent> changes) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "users.fact.display_name", row.displayName(), "displayName", changes);
        add(facts, "users.fact.user_name", row.userName(), "userName", changes);
        add(facts, "users.fact.email", row.email(), "emails", changes);
        add(facts, "users.fact.external_id", row.externalId(), "externalId", changes);
        add(facts, "users.fact.id", row.id(), "id", List.of());
        AttributeNames names = new AttributeNames(messages, resource.attributes());
        for (Attribute attribute : resource.attributes()) {
            String path = attribute.path();
            if (isShownElsewhere(path, attribute.value(), row)) {
                continue;
            }
            facts.add(new Fact(names.name(path), attribute.value(), timelines.origin(path, changes)));
        }
        if (user.version() > 0) {
            facts.add(new Fact(
                    messages.text("users.fact.two_factor"),
                    messages.text(user.twoFactor() ? "users.two_factor.on" : "users.two_factor.off")));
        }
        if (row.createdAt() != null) {
            facts.add(new Fact(messages.text("users.fact.created"), formats.dateTime(row.createdAt())));
        }
        if (row.updatedAt() != null) {
            String when = formats.dateTime(row.updatedAt());
            facts.add(new Fact(
                    messages.text("users.fact.updated"),
                    user.version() > 0 ? messages.text("users.fact.version", when, user.version()) : when));
        }
        if (row.deletedAt() != null) {
            facts.add(new Fact(messages.text("users.fact.deleted"), formats.dateTime(row.deletedAt())));
        }
        return facts;
    }

    private void add(List<Fact> facts, String key, String value, String path, List<ChangeEvent> changes) {
        if (!value.isEmpty()) {
            facts.add(new Fact(messages.text(key), value, timelines.origin(path, changes)));
        }
    }

    private static boolean isShownElsewhere(String path, String value, UsersRow row) {
        String folded = path.toLowerCase(Locale.ROOT);
        return ELSEWHERE.contains(folded)
                || AttributeNames.describesAnother(path)
                || folded.startsWith("groups[")
                || folded.startsWith(ENTERPRISE + "manager")
                || (folded.startsWith("emails[")
                        && (!folded.endsWith(".value") || value.equalsIgnoreCase(row.email())));
    }
}
