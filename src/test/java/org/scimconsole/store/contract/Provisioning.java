package org.scimconsole.store.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.group.GroupQuery;
import org.scimconsole.directory.user.LocalUserService;
import org.scimconsole.directory.user.UserQuery;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.patch.Change;

/**
 * A provider that does whatever chance tells it, the same in each organisation that it is let loose on: people and groups
 * go by names, so that ids may differ.
 */
final class Provisioning {
    private static final List<String> PEOPLE = List.of("Ann", "Bob", "Cid", "Dee", "Eve", "Lou", "Pia", "Root");
    private static final List<String> GROUPS =
            List.of("Alpha", "Beta", "Gamma", "Delta", "Split_Administrators", "A name of twenty-five chars");

    private final Org org;
    private final Random random;

    Provisioning(Org org, long seed) {
        this.org = org;
        this.random = new Random(seed);
    }

    /** An organisation with local people and groups, SCIM on, and some that were provisioned already. */
    static Org begun(Org org) {
        UserId lou = org.directory
                .localUsers()
                .invite(org.admin(), "lou@contoso.example", List.of())
                .resource()
                .id();
        org.directory
                .localUsers()
                .update(org.admin(), lou, new LocalUserService.Update("Lou", null, null, UserStatus.ACTIVE));
        Group alpha = org.directory
                .localGroups()
                .create(org.admin(), "alpha", "Local")
                .resource();
        org.directory.localUsers().changeGroups(org.admin(), lou, List.of(alpha.id()));
        org.enabled();
        User ann = org.user("Ann");
        User bob = org.user("Bob");
        User dee = org.user("Dee");
        org.patchUser(dee.id(), "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");
        org.directory.users().delete(org.idp(), org.user("Eve").id(), IfMatch.ANY);
        org.postGroup("Beta", ann.id().value(), bob.id().value());
        org.postGroup("Delta", ann.id().value());
        return org;
    }

    /** @return what came of each step */
    List<String> run(int steps) {
        List<String> outcomes = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            outcomes.add(step());
        }
        return outcomes;
    }

    private String step() {
        String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        String other = PEOPLE.get(random.nextInt(PEOPLE.size()));
        String group = GROUPS.get(random.nextInt(GROUPS.size()));
        String name = GROUPS.get(random.nextInt(GROUPS.size()));
        int kind = random.nextInt(14);
        String told = kind + " " + person + " " + other + " " + group + " " + name + ": ";
        try {
            return told + carryOut(kind, person, other, group, name);
        } catch (RefusedException refused) {
            return told + refused.rule();
        } catch (ScimException refused) {
            return told + refused.getClass().getSimpleName();
        }
    }

    private Object carryOut(int kind, String person, String other, String group, String name) {
        return switch (kind) {
            case 0, 1 -> org.post(Org.person(person)).outcome();
            case 2 ->
                org.patchUser(user(person), "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}")
                        .outcome();
            case 3 ->
                org.patchUser(user(person), "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"True\"}")
                        .outcome();
            case 4 -> {
                org.directory.users().delete(org.idp("DELETE", 204), user(person), IfMatch.ANY);
                yield "deleted";
            }
            case 5 ->
                org.patchUser(
                                user(person),
                                "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"" + mail(other) + "\"}")
                        .outcome();
            case 6 ->
                org.patchUser(user(person), "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"" + other + "\"}")
                        .outcome();
            case 7 ->
                org.postGroup(group, user(person).value(), user(other).value()).outcome();
            case 8, 9 ->
                patch(
                        group,
                        new Change.AddMembers(
                                List.of(user(person).value(), user(other).value())));
            case 10 ->
                patch(group, new Change.RemoveMembers(List.of(user(person).value())));
            case 11 ->
                patch(group, new Change.ReplaceMembers(List.of(user(other).value())));
            case 12 ->
                org.patchGroup(group(group), "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"" + name + "\"}")
                        .outcome();
            default -> {
                org.directory.groups().delete(org.idp("DELETE", 204), group(group), IfMatch.ANY);
                yield "deleted";
            }
        };
    }

    private Object patch(String group, Change change) {
        return org.directory
                .groups()
                .patch(org.idp("PATCH", 204), group(group), List.of(change), IfMatch.ANY)
                .outcome();
    }

    private static String mail(String name) {
        return name.toLowerCase(Locale.ROOT) + "@contoso.example";
    }

    private UserId user(String name) {
        return users(org).stream()
                .filter(user -> user.userName().equals(mail(name)))
                .findFirst()
                .map(User::id)
                .orElse(new UserId("nobody"));
    }

    private GroupId group(String name) {
        return org.findGroups("displayName eq \"" + name + "\"").stream()
                .findFirst()
                .map(Group::id)
                .orElse(new GroupId("none"));
    }

    private static List<User> users(Org org) {
        return org.directory
                .localUsers()
                .list(org.id, UserQuery.all(PageRequest.first(100)))
                .items();
    }

    /** @return all that can be seen of an organisation but ids and times */
    static List<String> seen(Org org) {
        List<String> seen = new ArrayList<>();
        var users = org.directory.localUsers().list(org.id, UserQuery.all(PageRequest.first(100)));
        for (User user : users.items()) {
            seen.add(String.join(
                    " ",
                    "user",
                    user.userName(),
                    user.displayName(),
                    user.status().name(),
                    user.managedBy().name(),
                    String.valueOf(user.externalId()),
                    String.valueOf(ResourceDocument.parse(user.resource()).string("title")),
                    String.valueOf(ResourceDocument.parse(user.resource()).active()),
                    groupNames(org, user)));
        }
        var groups = org.directory.localGroups().list(org.id, GroupQuery.all(PageRequest.first(100)));
        for (Group group : groups.items()) {
            seen.add(String.join(
                    " ",
                    "group",
                    group.name(),
                    group.description(),
                    group.managedBy().name(),
                    Optional.ofNullable(group.link()).map(Group.Link::idpName).orElse("local"),
                    String.valueOf(externalId(group)),
                    String.valueOf(group.memberCount()),
                    org.members(group.id()).toString()));
        }
        seen.sort(null);
        seen.add(0, users.total() + " users, " + groups.total() + " groups");
        return seen;
    }

    private static @Nullable String externalId(Group group) {
        Group.Link link = group.link();
        return link == null ? null : link.externalId();
    }

    private static String groupNames(Org org, User user) {
        return org.directory.users().groupsOf(org.id, List.of(user.id())).getOrDefault(user.id(), List.of()).stream()
                .map(Group::name)
                .sorted()
                .toList()
                .toString();
    }
}
