package org.scimconsole.console.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scimconsole.client.admin.ChangeEvent;
import org.scimconsole.client.admin.GroupDetail;
import org.scimconsole.console.detail.Fact;
import org.scimconsole.console.detail.RawResource;
import org.scimconsole.console.detail.Timelines;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;

/** Makes the friendly view of a group out of what the service sends. Safe on any thread. */
final class GroupSheets {
    private final Messages messages;
    private final Formats formats;
    private final Timelines timelines;

    GroupSheets(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
        timelines = new Timelines(messages, formats);
    }

    GroupSheet sheet(GroupDetail group, List<ChangeEvent> changes) {
        GroupsRow row = GroupsRow.of(group.row());
        return new GroupSheet(
                row,
                facts(row, group.version(), changes),
                new RawResource(group.resource()).indented(),
                timelines.rows(changes),
                group.lockedReason() == null ? "" : group.lockedReason());
    }

    private List<Fact> facts(GroupsRow row, long version, List<ChangeEvent> changes) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "groups.fact.name", row.name(), timelines.origin("displayName", changes));
        add(facts, "groups.fact.description", row.description(), timelines.origin("description", changes));
        if (row.memberCount() >= 0) {
            add(facts, "groups.fact.members", formats.number(row.memberCount()));
        }
        GroupsRow.Link link = row.link();
        if (row.managedBy().equals("UNKNOWN")) {
            add(facts, "groups.fact.id", row.id());
            return facts;
        }
        if (link == null) {
            add(facts, "groups.fact.link", messages.text("groups.link.none"));
        } else {
            add(facts, "groups.fact.link.name", link.idpName());
            add(facts, "groups.fact.link.id", link.externalId(), timelines.origin("externalId", changes));
            add(facts, "groups.fact.link.since", formats.dateTime(link.since()));
            add(facts, "groups.fact.link.rule", rule(link.rule()));
        }
        add(facts, "groups.fact.id", row.id());
        add(facts, "groups.fact.created", formats.dateTime(row.createdAt()));
        add(
                facts,
                "groups.fact.updated",
                messages.text("groups.fact.version", formats.dateTime(row.updatedAt()), version));
        return facts;
    }

    private void add(List<Fact> facts, String key, String value) {
        add(facts, key, value, Timelines.Origin.UNKNOWN);
    }

    private void add(List<Fact> facts, String key, String value, Timelines.Origin origin) {
        if (!value.isEmpty()) {
            facts.add(new Fact(messages.text(key), value, origin));
        }
    }

    private String rule(String rule) {
        String key = "groups.rule." + rule.toLowerCase(Locale.ROOT);
        return messages.containsKey(key) ? messages.text(key) : rule;
    }
}
