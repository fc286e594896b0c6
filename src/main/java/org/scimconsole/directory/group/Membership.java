package org.scimconsole.directory.group;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.directory.brake.Brake;
import org.scimconsole.directory.brake.RemovalKind;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.Member;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.json.StoredResources;
import org.scimconsole.scim.patch.Change;

/** Carries out what one request does to the members of one group, each batch as one statement. */
final class Membership {
    private final Session session;
    private final Caller caller;
    private final Group before;
    private final GroupId group;
    private final Recorder recorder;
    private final Brake brake;
    private final Instant now;
    private final List<String> unknown = new ArrayList<>();
    private int added;
    private int removed;

    Membership(Session session, Caller caller, Group before, Recorder recorder, Brake brake) {
        this.session = session;
        this.caller = caller;
        this.before = before;
        this.group = before.id();
        this.recorder = recorder;
        this.brake = brake;
        this.now = recorder.now();
    }

    int added() {
        return added;
    }

    int removed() {
        return removed;
    }

    List<String> unknown() {
        return List.copyOf(unknown);
    }

    boolean changed() {
        return added > 0 || removed > 0;
    }

    void apply(Change change) {
        if (change instanceof Change.AddMembers add) {
            add(add.ids());
        } else if (change instanceof Change.RemoveMembers remove) {
            removed(session.groups().removeMembers(caller.organization(), group, remove.ids()));
        } else if (change instanceof Change.RemoveMembersWhere where) {
            removed(session.groups().removeMembers(caller.organization(), group, selected(where.filter())));
        } else if (change instanceof Change.ReplaceMembers replace) {
            replace(replace.ids());
        }
    }

    void replace(Collection<String> ids) {
        removed(session.groups().removeOtherMembers(caller.organization(), group, ids));
        add(ids);
    }

    void add(Collection<String> ids) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        List<String> came = session.groups().addMembers(caller.organization(), group, wanted, now);
        if (came.size() < wanted.size()) {
            // Those who did not come were members before, or are nobody.
            wanted.removeAll(new LinkedHashSet<>(came));
            wanted.removeAll(new LinkedHashSet<>(session.groups().known(caller.organization(), wanted)));
            unknown.addAll(wanted);
        }
        added += came.size();
        recorder.members(session, caller, ChangeKind.MEMBER_ADDED, group, came, now);
    }

    private void removed(List<String> gone) {
        removed += gone.size();
        brake.apply(
                session,
                caller,
                RemovalKind.MEMBER_REMOVAL,
                gone.size(),
                Recorder.subject(before),
                group + ":" + digest(gone));
        recorder.members(session, caller, ChangeKind.MEMBER_REMOVED, group, gone, now);
    }

    /** Names who went, in whatever order; no other set of people has the same name. */
    private static String digest(Collection<String> gone) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(" ", new TreeSet<>(gone)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private List<String> selected(Filter filter) {
        if (filter instanceof Filter.Compare compare
                && compare.operator() == Filter.Operator.EQ
                && compare.path().attribute().equalsIgnoreCase("value")
                && compare.value() instanceof String id) {
            return List.of(id);
        }
        List<Member> members =
                session.groups().members(caller.organization(), List.of(group)).getOrDefault(group, List.of());
        return new StoredResources().membersMatching(members, filter);
    }

    /** Writes count, version and time of the change. @return the group as it is now */
    Group settle(Group described) {
        if (!changed()) {
            return described;
        }
        session.groups().membersChanged(caller.organization(), group, added - removed, now);
        return GroupRows.withMembers(
                described, described.memberCount() + added - removed, described.version() + 1, now);
    }

    Outcome outcome() {
        if (!changed()) {
            return Outcome.UNCHANGED;
        }
        return added >= removed ? Outcome.MEMBERS_ADDED : Outcome.MEMBERS_REMOVED;
    }

    /** In words, for the log. */
    String words() {
        StringBuilder words = new StringBuilder();
        if (added > 0) {
            words.append(", ").append(added).append(added == 1 ? " member came" : " members came");
        }
        if (removed > 0) {
            words.append(", ").append(removed).append(removed == 1 ? " member went" : " members went");
        }
        if (!unknown.isEmpty()) {
            words.append(", ")
                    .append(unknown.size())
                    .append(unknown.size() == 1 ? " id names nobody: " : " ids name nobody: ")
                    .append(String.join(", ", unknown.subList(0, Math.min(10, unknown.size()))));
        }
        return words.toString();
    }
}
