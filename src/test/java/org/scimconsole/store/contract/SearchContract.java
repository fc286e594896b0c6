package org.scimconsole.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.Sort;
import org.scimconsole.directory.group.GroupQuery;
import org.scimconsole.directory.user.UserQuery;
import org.scimconsole.directory.user.UserState;
import org.scimconsole.model.Group;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.filter.CaseFold;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.filter.FilterParser;
import org.scimconsole.scim.json.StoredResources;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.schema.AttributePath;
import org.scimconsole.testing.TestDatabase;

/** Finding, sorting and paging. */
abstract class SearchContract extends DirectoryContract {
    private static final List<String> FILTERS = List.of(
            "userName eq \"ADA@contoso.example\"",
            "userName ne \"ada@contoso.example\"",
            "userName co \"contoso\"",
            "userName sw \"a\"",
            "userName ew \"example\"",
            "userName gt \"b\"",
            "userName le \"bob@contoso.example\"",
            "userName pr",
            "title pr",
            "not (title pr)",
            "externalId eq \"ext-Ada\"",
            "externalId eq \"EXT-ADA\"",
            "externalId sw \"ext\"",
            "externalId ne \"ext-Ada\"",
            "not (externalId pr)",
            "displayName eq \"ada\"",
            "displayName co \"é\"",
            "name.familyName eq \"contoso\"",
            "emails[type eq \"work\"].value eq \"BOB@contoso.example\"",
            "emails[type eq \"home\"].value eq \"bob@home.example\"",
            "emails.value eq \"bob@home.example\"",
            "emails[type eq \"home\" and value co \"home\"]",
            "emails.type eq \"home\"",
            "active eq true",
            "active eq false",
            "not (active eq true)",
            "userType eq \"Guest\" or userName sw \"z\"",
            "userName sw \"a\" and (title pr or active eq true)",
            "meta.created ge \"2026-03-02T09:00:00Z\"",
            "meta.lastModified gt \"2026-03-02T09:00:00.0001Z\"",
            "meta.lastModified lt \"2026-03-02T09:00:00Z\"",
            "id pr and urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"R&D\"",
            "userName eq \"x' or '1'='1\"",
            "userName co \"%\"",
            "userName co \"_\"");

    private static final Sort DESCENDING = new Sort(AttributePath.of("displayName"), true);

    SearchContract(TestDatabase database) {
        super(database);
    }

    private Org peopled() {
        Org org = Org.split(store).enabled();
        org.user("Ada");
        org.post("""
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
             "userName":"Bob@contoso.example","displayName":"Bob","title":"Builder","userType":"Guest","active":false,
             "emails":[{"value":"bob@contoso.example","type":"work"},{"value":"bob@home.example","type":"home"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"R&D"}}""");
        org.clock.pass(java.time.Duration.ofSeconds(1));
        org.post("""
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"zoe_100%","name":{"givenName":"Zoé"}}""");
        User gone = org.user("Gone");
        org.directory.users().delete(org.idp("DELETE", 204), gone.id(), IfMatch.ANY);
        return org;
    }

    @Test
    void everyFilterFindsWhatTheEvaluatorFinds() {
        Org org = peopled();
        List<User> all = org.directory
                .users()
                .search(org.idp("GET", 200), UserQuery.all(new PageRequest.Index(1, 100)))
                .items();
        assertThat(all).hasSize(4);
        StoredResources resources = new StoredResources();
        for (String text : FILTERS) {
            Filter filter = FilterParser.parse(text, Org.SCHEMAS.user());
            List<String> expected = all.stream()
                    .filter(resources.usersMatching(filter))
                    .map(User::userName)
                    .toList();
            Page<User> byIndex = org.directory
                    .users()
                    .search(org.idp("GET", 200), UserQuery.where(filter, new PageRequest.Index(1, 100)));
            assertThat(byIndex.items()).as(text).extracting(User::userName).containsExactlyElementsOf(expected);
            assertThat(byIndex.total()).as(text).isEqualTo(expected.size());
            Page<User> onlyTotal = org.directory
                    .users()
                    .search(org.idp("GET", 200), UserQuery.where(filter, new PageRequest.Index(1, 0)));
            assertThat(onlyTotal.total()).as(text).isEqualTo(expected.size());
            assertThat(onlyTotal.items()).isEmpty();
        }
    }

    @Test
    void pagesByIndexAndByCursorShowEachUserOnceInEveryOrder() {
        Org org = Org.split(store).enabled();
        for (int i = 0; i < 23; i++) {
            org.user("P" + (i * 7 % 23));
            org.clock.pass(java.time.Duration.ofMillis(i % 3));
        }
        for (Sort sort : List.of(
                Sort.CREATED,
                Sort.NEWEST,
                Sort.DISPLAY_NAME,
                Sort.LAST_MODIFIED,
                new Sort(Org.SCHEMAS.user().path("userName"), true),
                new Sort(Org.SCHEMAS.user().path("name.givenName"), false))) {
            List<String> byIndex = new ArrayList<>();
            for (int start = 1; start <= 24; start += 5) {
                Page<User> page = search(org, null, null, sort, new PageRequest.Index(start, 5));
                assertThat(page.total()).isEqualTo(24);
                page.items().forEach(user -> byIndex.add(user.userName()));
            }
            List<String> forward = new ArrayList<>();
            Page<User> page = search(org, null, null, sort, new PageRequest.Cursor(null, 5));
            assertThat(page.previous()).isNull();
            while (true) {
                page.items().forEach(user -> forward.add(user.userName()));
                if (page.next() == null) {
                    break;
                }
                page = search(org, null, null, sort, new PageRequest.Cursor(page.next(), 5));
            }
            List<String> backward = new ArrayList<>();
            page.items().forEach(user -> backward.add(0, user.userName()));
            Collections.reverse(backward);
            List<String> collected = new ArrayList<>(backward);
            while (page.previous() != null) {
                page = search(org, null, null, sort, new PageRequest.Cursor(page.previous(), 5));
                collected.addAll(0, page.items().stream().map(User::userName).toList());
            }
            assertThat(byIndex).as(sort.toString()).hasSize(24).doesNotHaveDuplicates();
            assertThat(forward).as(sort.toString()).isEqualTo(byIndex);
            assertThat(collected).as(sort.toString()).isEqualTo(byIndex);
        }
    }

    @Test
    void whoHasNoValueToSortByStandsLast() {
        Org org = Org.split(store).enabled();
        String schemas = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],";
        org.post(schemas + "\"userName\":\"without\",\"displayName\":\"Without\"}");
        for (String name : List.of("b", "a")) {
            org.post(schemas + "\"userName\":\"" + name + "\",\"displayName\":\"" + name + "\",\"externalId\":\"ext-"
                    + name + "\",\"emails\":[{\"value\":\"" + name + "@contoso.example\",\"type\":\"work\"}]}");
        }
        for (AttributePath by : List.of(AttributePath.of("externalId"), new AttributePath(null, "emails", "value"))) {
            List<String> ascending = new ArrayList<>();
            Page<User> page = search(org, null, null, new Sort(by, false), new PageRequest.Cursor(null, 1));
            while (true) {
                page.items().forEach(user -> ascending.add(user.displayName()));
                if (page.next() == null) {
                    break;
                }
                page = search(org, null, null, new Sort(by, false), new PageRequest.Cursor(page.next(), 1));
            }
            List<String> descending = search(org, null, null, new Sort(by, true), PageRequest.first(9)).items().stream()
                    .map(User::displayName)
                    .toList();
            ascending.remove("root");
            assertThat(ascending).as(by.toString()).containsExactly("a", "b", "Without");
            assertThat(descending).as(by.toString()).containsSubsequence("Without", "b", "a");
        }
    }

    @Test
    void aCursorPassesOverNobodyWhenOthersGoMeanwhile() {
        Org org = Org.split(store).enabled();
        for (int i = 0; i < 6; i++) {
            org.user("P" + i);
        }
        for (Sort sort : List.of(
                Sort.DISPLAY_NAME,
                new Sort(Org.SCHEMAS.user().path("name.givenName"), false),
                new Sort(Org.SCHEMAS.user().path("name.givenName"), true))) {
            List<String> all = search(org, null, null, sort, PageRequest.first(100)).items().stream()
                    .map(User::userName)
                    .toList();
            Page<User> page = search(org, null, null, sort, PageRequest.first(3));
            org.directory
                    .users()
                    .delete(org.idp("DELETE", 204), page.items().get(1).id(), IfMatch.ANY);
            Page<User> next = search(org, null, null, sort, new PageRequest.Cursor(String.valueOf(page.next()), 100));
            assertThat(next.items()).extracting(User::userName).isEqualTo(all.subList(3, all.size()));
            Page<User> back =
                    search(org, null, null, sort, new PageRequest.Cursor(String.valueOf(next.previous()), 100));
            assertThat(back.items()).extracting(User::userName).containsExactly(all.get(0), all.get(2));
        }
    }

    @Test
    void aPageFarBeyondTheEndIsEmptyInEveryOrder() {
        Org org = peopled();
        for (Sort sort : List.of(Sort.CREATED, new Sort(Org.SCHEMAS.user().path("name.givenName"), false))) {
            Page<User> page = search(org, null, null, sort, new PageRequest.Index(Integer.MAX_VALUE, 100));
            assertThat(page.items()).isEmpty();
            assertThat(page.total())
                    .isEqualTo(
                            search(org, null, null, sort, PageRequest.first(0)).total());
        }
    }

    @Test
    void findsGroupsByTheirDescriptionWhateverItsCase() {
        Org org = Org.split(store);
        org.directory.localGroups().create(org.admin(), "Sales", "Österreich und Schweiz");
        org.directory.localGroups().create(org.admin(), "Other", "ÖSTLICH");
        for (String text : List.of("österreich", "ÖSTERREICH", "schweiz", "Reich UND")) {
            assertThat(org.directory
                            .localGroups()
                            .list(org.id, new GroupQuery(null, text, null, Sort.DISPLAY_NAME, PageRequest.first(5)))
                            .items())
                    .as(text)
                    .singleElement()
                    .satisfies(group -> assertThat(group.name()).isEqualTo("Sales"));
        }
    }

    @Test
    void refusesCursorOfAnotherQueryAndGarbage() {
        Org org = Org.split(store).enabled();
        org.user("Ada");
        org.user("Bob");
        String cursor = search(org, null, null, Sort.CREATED, new PageRequest.Cursor(null, 1))
                .next();
        for (String wrong : List.of("x", "AAAA", "")) {
            refusesCursor(() -> search(org, null, null, Sort.CREATED, new PageRequest.Cursor(wrong, 1)));
        }
        refusesCursor(() -> search(org, null, null, Sort.DISPLAY_NAME, new PageRequest.Cursor(cursor, 1)));
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    private static void refusesCursor(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ErrorType.INVALID_CURSOR));
    }

    @Test
    void findsBySubstringInNamesMailAndExternalId() {
        Org org = peopled();
        assertThat(text(org, "ADA")).containsExactly("Ada");
        assertThat(text(org, "ntoso.ex")).containsExactly("Ada", "Bob", "root");
        assertThat(text(org, "ext-a")).containsExactly("Ada");
        assertThat(text(org, "zo")).containsExactly("Zoé");
        assertThat(text(org, "ZOÉ")).containsExactly("Zoé");
        assertThat(text(org, "0%")).containsExactly("Zoé");
        assertThat(text(org, "_1")).containsExactly("Zoé");
        assertThat(text(org, "\"'; drop")).isEmpty();
        User ada = org.named("ada@");
        assertThat(text(org, ada.id().value())).containsExactly("Ada");
        org.patchUser(ada.id(), "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Lovelace\"}");
        assertThat(text(org, "lovel")).containsExactly("Lovelace");
        assertThatThrownBy(() -> org.patchUser(
                        ada.id(), "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"bob@contoso.example\"}"))
                .isInstanceOf(ScimException.class);
        assertThat(text(org, "lovel")).containsExactly("Lovelace");
    }

    @Test
    void findsOneOrTwoCharactersWhereverTheyStand() {
        Org org = peopled();
        org.post("""
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"Ines@contoso.example",
             "displayName":"İnês Σίσυφος \\"Straße\\"","externalId":"EXT-Qx"}""");
        org.patchUser(org.named("bob@").id(), "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Jörg 🙂\"}");
        List<User> people = org.directory
                .localUsers()
                .list(org.id, UserQuery.all(PageRequest.first(50)))
                .items();
        Map<User, List<String>> values = new LinkedHashMap<>();
        for (User user : people) {
            values.put(
                    user,
                    Stream.of(user.userName(), user.email(), user.displayName(), user.externalId())
                            .filter(Objects::nonNull)
                            .map(CaseFold::fold)
                            .toList());
        }
        Set<String> texts = new TreeSet<>(List.of("zq", "ü", "\"", "q\"", "*", "-"));
        values.values()
                .forEach(each -> each.forEach(value -> {
                    int[] points = value.codePoints().toArray();
                    for (int i = 0; i < points.length; i++) {
                        texts.add(new String(points, i, 1));
                        texts.add(new String(points, i, Math.min(2, points.length - i)));
                    }
                }));
        texts.removeIf(String::isBlank);
        for (String text : texts) {
            List<String> expected = values.entrySet().stream()
                    .filter(user -> user.getValue().stream().anyMatch(value -> value.contains(text.strip())))
                    .map(user -> user.getKey().displayName())
                    .sorted(Comparator.comparing(CaseFold::fold))
                    .toList();
            assertThat(text(org, text)).as("\"" + text + "\"").isEqualTo(expected);
        }
    }

    @Test
    void pagesThroughMoreMatchesThanItCountsWhereverTheyStandInTheOrder() {
        Org org = Org.split(store).enabled();
        List<User> people = crowd(org);
        List<String> created = people.stream().map(User::displayName).toList();
        List<String> named = created.stream().sorted().toList();
        for (String text : List.of("contoso", "zzz")) {
            for (Sort sort : List.of(Sort.CREATED, Sort.NEWEST, Sort.DISPLAY_NAME, DESCENDING)) {
                List<String> expected =
                        new ArrayList<>(sort.equals(Sort.CREATED) || sort.equals(Sort.NEWEST) ? created : named);
                if (sort.descending()) {
                    Collections.reverse(expected);
                }
                expected.removeIf(name -> text.equals("zzz") && !name.startsWith("Zzz"));
                List<String> forward = new ArrayList<>();
                Page<User> page = search(org, null, text, sort, new PageRequest.Cursor(null, 400));
                assertThat(page.total()).isEqualTo(Page.COUNT_LIMIT);
                page.items().forEach(user -> forward.add(user.displayName()));
                while (page.next() != null) {
                    page = search(org, null, text, sort, new PageRequest.Cursor(page.next(), 400));
                    page.items().forEach(user -> forward.add(user.displayName()));
                }
                List<String> backward = new ArrayList<>(
                        page.items().stream().map(User::displayName).toList());
                while (page.previous() != null) {
                    page = search(org, null, text, sort, new PageRequest.Cursor(page.previous(), 400));
                    backward.addAll(
                            0, page.items().stream().map(User::displayName).toList());
                }
                forward.remove("root");
                backward.remove("root");
                assertThat(forward).as(text + " " + sort).isEqualTo(expected);
                assertThat(backward).as(text + " " + sort).isEqualTo(expected);
            }
        }
    }

    @Test
    void sortsManyMatchesByTheNamesTheyHaveNowWithoutThoseWhoAreGone() {
        Org org = Org.split(store).enabled();
        List<User> people = crowd(org);
        List<String> expected = new ArrayList<>(people.stream()
                .map(User::displayName)
                .filter(name -> name.startsWith("Zzz"))
                .sorted()
                .toList());
        User renamed = people.get(0);
        org.patchUser(renamed.id(), "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Zzz 9999\"}");
        User deleted = people.get(2);
        org.directory.users().delete(org.idp("DELETE", 204), deleted.id(), IfMatch.ANY);
        expected.remove(renamed.displayName());
        expected.remove(deleted.displayName());
        assertThat(search(org, null, "zzz", Sort.DISPLAY_NAME, PageRequest.first(20))
                        .items())
                .extracting(User::displayName)
                .isEqualTo(expected.subList(0, 20));
        assertThat(search(org, null, "zzz", DESCENDING, PageRequest.first(1)).items())
                .extracting(User::displayName)
                .containsExactly("Zzz 9999");
        org.clock.pass(Duration.ofDays(40));
        store.write(session -> session.users().forgetDeleted(org.clock.instant(), 10));
        assertThat(search(org, null, "zzz", Sort.DISPLAY_NAME, PageRequest.first(20))
                        .items())
                .extracting(User::displayName)
                .isEqualTo(expected.subList(0, 20));
    }

    /** Those with "zzz" stand together at one end of the names, and between the others in order of creation. */
    private List<User> crowd(Org org) {
        Ids ids = Ids.timeOrdered(org.clock, new Random(1));
        List<User> people = new ArrayList<>();
        for (int i = 0; i < 2_300; i++) {
            String name = (i % 2 == 0 ? "Zzz " : "Aaa ") + String.format(Locale.ROOT, "%04d", 7 * i % 2_300);
            String mail = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@contoso.example";
            people.add(new User(
                    org.id,
                    new UserId(ids.next()),
                    mail,
                    mail,
                    name,
                    null,
                    UserStatus.ACTIVE,
                    ManagedBy.IDP,
                    false,
                    "{\"userName\":\"" + mail + "\"}",
                    1,
                    org.clock.instant(),
                    org.clock.instant(),
                    null));
        }
        store.write(session -> {
            people.forEach(user -> session.users().insert(user, null, false));
            return people.size();
        });
        return people;
    }

    private static List<String> text(Org org, String text) {
        Page<User> page = search(org, null, text, Sort.DISPLAY_NAME, PageRequest.first(10));
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(User::displayName).toList();
    }

    private static Page<User> search(
            Org org, @Nullable Filter filter, @Nullable String text, Sort sort, PageRequest page) {
        return org.directory.localUsers().list(org.id, new UserQuery(filter, text, Set.of(), null, null, sort, page));
    }

    @Test
    void showsByStateManagerAndGroup() {
        Org org = peopled();
        User ada = org.named("ada@");
        Group ops = org.postGroup("Ops", ada.id().value()).resource();
        assertThat(of(org, Set.of(UserState.DELETED), null, null)).containsExactly("Gone");
        assertThat(of(org, Set.of(UserState.DEACTIVATED), null, null)).containsExactly("Bob");
        assertThat(of(org, Set.of(), ManagedBy.LOCAL, null)).containsExactly("root");
        assertThat(of(org, Set.of(UserState.ACTIVE, UserState.DELETED), ManagedBy.IDP, null))
                .containsExactly("Ada", "Zoé", "Gone");
        assertThat(of(org, Set.of(), null, ops)).containsExactly("Ada");
        var rows = org.directory.localGroups().members(org.id, ops.id(), "ad", PageRequest.first(5));
        assertThat(rows.items())
                .singleElement()
                .satisfies(row -> assertThat(row.displayName()).isEqualTo("Ada"));
        assertThat(org.find("groups.value eq \"" + ops.id() + "\"")).containsExactly("Ada");
    }

    @Test
    void findsByAGroupAndWhatElseTheResourceSays() {
        Org org = peopled();
        String ops = org.postGroup(
                        "Ops",
                        org.named("ada@").id().value(),
                        org.named("bob@").id().value())
                .resource()
                .id()
                .value();
        assertThat(org.find("groups.value eq \"" + ops + "\" and title eq \"builder\""))
                .containsExactly("Bob");
        assertThat(org.find("title pr and groups[value eq \"" + ops + "\"]")).containsExactly("Bob");
        assertThat(org.find("groups[value eq \"" + ops + "\"]")).containsExactly("Ada", "Bob");
        assertThat(org.find("not (groups eq \"" + ops + "\") and userName ew \"%\""))
                .containsExactly("Zoé");
        assertThat(org.find("groups pr")).containsExactly("root", "Ada", "Bob");
        assertThat(org.find("not (groups pr)")).containsExactly("Zoé");
        String bob = org.named("bob@").id().value();
        assertThat(org.findGroups("members eq \"" + bob + "\" and displayName ew \"s\""))
                .singleElement()
                .satisfies(group -> assertThat(group.name()).isEqualTo("Ops"));
    }

    @Test
    void findsNobodyByAGroupThatIsGone() {
        Org org = peopled();
        Group ops = org.postGroup("Ops", org.named("ada@").id().value()).resource();
        org.directory.groups().delete(org.idp("DELETE", 204), ops.id(), IfMatch.ANY);
        assertThat(org.find("groups.value eq \"" + ops.id() + "\"")).isEmpty();
        assertThat(org.find("groups pr")).containsExactly("root");
    }

    @Test
    void refusesToAskForMembershipsWhereItCouldOnlyGuess() {
        Org org = peopled();
        for (String filter : List.of(
                "groups.display eq \"Ops\"",
                "groups.value co \"1\"",
                "groups[display pr]",
                "groups eq \"x\" or title pr",
                "not (groups eq \"x\" and title pr)")) {
            refusesFilter(filter, () -> org.find(filter));
        }
        for (String filter : List.of("members.display eq \"Ada\"", "members[value eq \"x\" and type eq \"User\"]")) {
            refusesFilter(filter, () -> org.findGroups(filter));
        }
    }

    private static void refusesFilter(String filter, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .as(filter)
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ErrorType.INVALID_FILTER));
    }

    private static List<String> of(
            Org org, Set<UserState> states, @Nullable ManagedBy managedBy, @Nullable Group group) {
        Page<User> page = org.directory
                .localUsers()
                .list(
                        org.id,
                        new UserQuery(
                                null,
                                null,
                                states,
                                managedBy,
                                group == null ? null : group.id(),
                                Sort.CREATED,
                                PageRequest.first(50)));
        Page<User> counted = org.directory
                .localUsers()
                .list(
                        org.id,
                        new UserQuery(
                                null,
                                null,
                                states,
                                managedBy,
                                group == null ? null : group.id(),
                                Sort.CREATED,
                                PageRequest.first(0)));
        assertThat(counted.total()).isEqualTo(page.items().size());
        return page.items().stream().map(User::displayName).toList();
    }

    @Test
    void groupsAreSortedCountedAndFoundByText() {
        Org org = Org.split(store).enabled();
        org.postGroup("Ops");
        org.postGroup("dev");
        GroupQuery byName = new GroupQuery(null, null, null, Sort.DISPLAY_NAME, PageRequest.first(10));
        assertThat(org.directory.localGroups().list(org.id, byName).items())
                .extracting(Group::name)
                .containsExactly("Administrators", "dev", "Ops");
        GroupQuery text = new GroupQuery(null, "EV", null, Sort.CREATED, PageRequest.first(10));
        assertThat(org.directory.localGroups().list(org.id, text).items())
                .extracting(Group::name)
                .containsExactly("dev");
        GroupQuery managed = new GroupQuery(null, null, ManagedBy.IDP, Sort.CREATED, PageRequest.first(1));
        assertThat(org.directory.localGroups().list(org.id, managed).total()).isEqualTo(2);
    }

    @Test
    void oneOrganisationNeverSeesAnother() {
        Org org = peopled();
        Org other = Org.split(store).enabled();
        User ada = org.named("ada@");
        assertThat(other.find("userName eq \"ada@contoso.example\"")).isEmpty();
        assertThatThrownBy(() -> other.directory.users().get(other.id, ada.id()))
                .isInstanceOf(ScimException.class);
        Group ops = other.postGroup("Ops", ada.id().value()).resource();
        assertThat(ops.memberCount()).isZero();
        assertThat(org.directory.localUsers().detail(org.id, ada.id()).user()).isEqualTo(ada);
    }
}
