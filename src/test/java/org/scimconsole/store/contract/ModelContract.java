package org.scimconsole.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.group.GroupQuery;
import org.scimconsole.directory.user.UserQuery;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.patch.Change;
import org.scimconsole.testing.TestDatabase;

/** Whatever sequence of requests comes, the database ends as a plain model of maps and sets does. */
abstract class ModelContract {
    private static final int PEOPLE = 5;
    private static final int GROUPS = 3;

    enum Kind {
        POST_USER,
        ACTIVATE,
        DEACTIVATE,
        DELETE_USER,
        RETITLE,
        POST_GROUP,
        ADD,
        REMOVE,
        REPLACE,
        DELETE_GROUP
    }

    record Step(Kind kind, int person, int group, Set<Integer> people) {}

    private static final class Person {
        UserId id = new UserId("");
        boolean active = true;
        boolean deleted;

        @Nullable
        String title;
    }

    private final Store store;

    ModelContract(TestDatabase database) {
        this.store = database.open();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, PEOPLE - 1),
                        Arbitraries.integers().between(0, GROUPS - 1),
                        Arbitraries.integers().between(0, PEOPLE).set().ofMaxSize(PEOPLE))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(40);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void endsAsThePlainModelDoes(@ForAll("steps") List<Step> steps) {
        Org org = Org.split(store).enabled();
        Map<Integer, Person> people = new TreeMap<>();
        Map<Integer, GroupId> groups = new TreeMap<>();
        Map<Integer, Set<Integer>> members = new TreeMap<>();
        for (Step step : steps) {
            boolean expected = expect(step, people, groups);
            boolean accepted = carryOut(org, step, people, groups);
            assertThat(accepted).as(step.toString()).isEqualTo(expected);
            if (accepted) {
                model(step, people, groups, members);
            }
        }
        compare(org, people, groups, members);
    }

    private static boolean expect(Step step, Map<Integer, Person> people, Map<Integer, GroupId> groups) {
        Person person = people.getOrDefault(step.person(), new Person());
        boolean there = people.containsKey(step.person()) && !person.deleted;
        return switch (step.kind()) {
            case POST_USER -> !there || !person.active;
            case ACTIVATE, DEACTIVATE, DELETE_USER, RETITLE -> there;
            case POST_GROUP -> !groups.containsKey(step.group());
            case ADD, REMOVE, REPLACE, DELETE_GROUP -> groups.containsKey(step.group());
        };
    }

    private static boolean carryOut(Org org, Step step, Map<Integer, Person> people, Map<Integer, GroupId> groups) {
        Person person = people.getOrDefault(step.person(), new Person());
        GroupId group = groups.getOrDefault(step.group(), new GroupId("none"));
        List<String> ids = step.people().stream()
                .map(index -> people.containsKey(index) ? people.get(index).id.value() : "stranger" + index)
                .toList();
        try {
            switch (step.kind()) {
                case POST_USER -> {
                    UserId id = org.user("P" + step.person()).id();
                    Person known = people.computeIfAbsent(step.person(), index -> new Person());
                    assertThat(known.id.value().isEmpty() || known.id.equals(id))
                            .isTrue();
                    known.id = id;
                }
                case ACTIVATE ->
                    org.patchUser(person.id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"True\"}");
                case DEACTIVATE ->
                    org.patchUser(person.id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");
                case DELETE_USER -> org.directory.users().delete(org.idp("DELETE", 204), person.id, IfMatch.ANY);
                case RETITLE ->
                    org.patchUser(
                            person.id, "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"T" + step.group() + "\"}");
                case POST_GROUP ->
                    groups.put(
                            step.group(),
                            org.postGroup("G" + step.group(), ids.toArray(String[]::new))
                                    .resource()
                                    .id());
                case ADD -> patch(org, group, new Change.AddMembers(ids));
                case REMOVE -> patch(org, group, new Change.RemoveMembers(ids));
                case REPLACE -> patch(org, group, new Change.ReplaceMembers(ids));
                case DELETE_GROUP -> org.directory.groups().delete(org.idp("DELETE", 204), group, IfMatch.ANY);
            }
            return true;
        } catch (ScimException refused) {
            return false;
        }
    }

    private static void patch(Org org, GroupId group, Change change) {
        org.directory.groups().patch(org.idp("PATCH", 204), group, List.of(change), IfMatch.ANY);
    }

    private static void model(
            Step step, Map<Integer, Person> people, Map<Integer, GroupId> groups, Map<Integer, Set<Integer>> members) {
        Person person = people.getOrDefault(step.person(), new Person());
        Set<Integer> known = new LinkedHashSet<>(step.people());
        known.removeIf(index -> !people.containsKey(index) || people.get(index).deleted);
        switch (step.kind()) {
            case POST_USER -> {
                person.active = true;
                person.deleted = false;
                person.title = null;
            }
            case ACTIVATE -> person.active = true;
            case DEACTIVATE -> person.active = false;
            case DELETE_USER -> {
                person.deleted = true;
                members.values().forEach(set -> set.remove(step.person()));
            }
            case RETITLE -> person.title = "T" + step.group();
            case POST_GROUP -> members.put(step.group(), new TreeSet<>(known));
            case ADD -> membersOf(members, step.group()).addAll(known);
            case REMOVE -> membersOf(members, step.group()).removeAll(step.people());
            case REPLACE -> members.put(step.group(), new TreeSet<>(known));
            case DELETE_GROUP -> {
                members.remove(step.group());
                groups.remove(step.group());
            }
        }
    }

    private static Set<Integer> membersOf(Map<Integer, Set<Integer>> members, int group) {
        return members.computeIfAbsent(group, index -> new TreeSet<>());
    }

    private static void compare(
            Org org, Map<Integer, Person> people, Map<Integer, GroupId> groups, Map<Integer, Set<Integer>> members) {
        Map<String, String> expected = new TreeMap<>();
        people.forEach((index, person) -> {
            if (!person.deleted) {
                expected.put("p" + index + "@contoso.example", person.id + " " + person.active + " " + person.title);
            }
        });
        Map<String, String> found = new TreeMap<>();
        List<User> users = new ArrayList<>(org.directory
                .localUsers()
                .list(org.id, UserQuery.all(PageRequest.first(100)))
                .items());
        users.removeIf(user -> user.userName().startsWith("root@"));
        for (User user : users) {
            String title = ResourceDocument.parse(user.resource()).string("title");
            found.put(user.userName(), user.id() + " " + (user.status() == UserStatus.ACTIVE) + " " + title);
        }
        assertThat(found).isEqualTo(expected);
        List<Group> live = org.directory
                .localGroups()
                .list(org.id, GroupQuery.all(PageRequest.first(100)))
                .items();
        assertThat(live).hasSize(groups.size() + 1);
        groups.forEach((index, id) -> {
            List<String> names = membersOf(members, index).stream()
                    .map(person -> "P" + person)
                    .toList();
            assertThat(org.members(id)).isEqualTo(names);
            assertThat(org.directory.groups().get(org.id, id).memberCount()).isEqualTo(names.size());
            assertThat(org.directory
                            .history()
                            .asOf(org.id, id, org.clock.instant())
                            .related())
                    .hasSize(names.size());
        });
        var overview = org.directory.activity().overview(org.id);
        assertThat(overview.activeUsers() + overview.deactivatedUsers()).isEqualTo(expected.size() + 1L);
        assertThat(overview.linkedGroups()).isEqualTo(groups.size());
    }

    @AfterProperty
    final void closeStore() {
        store.close();
    }
}
