package org.scimconsole.store.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.RequestDraft;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.Written;
import org.scimconsole.directory.group.GroupQuery;
import org.scimconsole.directory.organization.NewOrganization;
import org.scimconsole.directory.organization.SingleSignOn;
import org.scimconsole.directory.rehearsal.Rehearsal;
import org.scimconsole.directory.user.UserQuery;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.Organization;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.PlainToken;
import org.scimconsole.model.RuleSet;
import org.scimconsole.model.TokenId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.filter.FilterParser;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.patch.PatchRequest;
import org.scimconsole.scim.schema.ResourceValidator;
import org.scimconsole.scim.schema.Schemas;
import org.scimconsole.testing.TestClock;

/** One organisation in a directory, with short ways to do what the tests are about. */
final class Org {
    static final Schemas SCHEMAS = new Schemas();
    private static final Json JSON = new Json();

    final Directory directory;
    final TestClock clock;
    final OrganizationId id;
    final PlainToken adminKey;
    private final AtomicInteger requests = new AtomicInteger();
    IdentityProvider provider = IdentityProvider.ENTRA_ID;

    private Org(Directory directory, TestClock clock, NewOrganization made) {
        this.directory = directory;
        this.clock = clock;
        this.id = made.organization().id();
        this.adminKey = made.adminKey();
    }

    static Directory directory(Store store, TestClock clock) {
        return Directory.over(store, clock, Ids.timeOrdered(clock, new Random()), new SecureRandom());
    }

    static Org split(Store store) {
        TestClock clock = new TestClock();
        Directory directory = directory(store, clock);
        return new Org(
                directory, clock, directory.organizations().create("Contoso", RuleSet.SPLIT, "root@contoso.example"));
    }

    /** One whose users, groups and requests get the ids that the test hands in. */
    static Org split(Store store, Ids ids) {
        TestClock clock = new TestClock();
        Directory directory = Directory.over(store, clock, ids, new SecureRandom());
        return new Org(
                directory, clock, directory.organizations().create("Contoso", RuleSet.SPLIT, "root@contoso.example"));
    }

    static Org plain(Store store) {
        TestClock clock = new TestClock();
        Directory directory = directory(store, clock);
        return new Org(directory, clock, directory.organizations().create("Plain", RuleSet.NONE, null));
    }

    /** The same organisation seen by another node. */
    Org on(Store store) {
        return new Org(
                directory(store, clock),
                clock,
                new NewOrganization(directory.organizations().get(id), adminKey));
    }

    /** The same organisation as a rehearsal of it shows it. */
    Org in(Rehearsal rehearsal) {
        Organization real = directory.organizations().get(id);
        Org seen = new Org(
                directory,
                clock,
                new NewOrganization(
                        new Organization(rehearsal.id(), real.name(), real.rules(), real.createdAt()), adminKey));
        seen.provider = rehearsal.provider();
        return seen;
    }

    Org strict() {
        directory
                .organizations()
                .singleSignOn(
                        admin(), new SingleSignOn(true, true, "https://idp.example", "https://idp.example/sso", null));
        return this;
    }

    Org enabled() {
        strict();
        directory.scim().enable(admin(), provider);
        return this;
    }

    String enabledToken() {
        strict();
        return directory.scim().enable(admin(), provider).token().reveal();
    }

    Caller.Idp idp() {
        return idp("POST", 200);
    }

    Caller.Idp idp(String method, int status) {
        return new Caller.Idp(id, new TokenId("token"), provider, draft(method, status));
    }

    Caller.Admin admin() {
        return new Caller.Admin(id, "key", "First key", draft("POST", 200));
    }

    private RequestDraft draft(String method, int status) {
        return new RequestDraft(
                "request-" + requests.incrementAndGet() + "-" + System.identityHashCode(this),
                clock.instant(),
                method,
                "/scim/v2/x",
                null,
                null,
                "127.0.0.1",
                status);
    }

    static ResourceDocument userJson(String json) {
        return ResourceDocument.of(new ResourceValidator(SCHEMAS.user()).clean(JSON.readObject(json)));
    }

    static ResourceDocument groupJson(String json) {
        return ResourceDocument.of(new ResourceValidator(SCHEMAS.group()).clean(JSON.readObject(json)));
    }

    static String person(String name) {
        String mail = name.toLowerCase(Locale.ROOT) + "@contoso.example";
        return """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s","displayName":"%s",
             "name":{"givenName":"%s","familyName":"Contoso"},"externalId":"ext-%s","active":true,
             "emails":[{"value":"%s","type":"work","primary":true}]}""".formatted(mail, name, name, name, mail);
    }

    Written<User> post(String json) {
        return directory.users().create(idp("POST", 201), userJson(json));
    }

    User user(String name) {
        return post(person(name)).resource();
    }

    Written<Group> postGroup(String name, String... members) {
        ObjectNode node = JSON.object();
        node.putArray("schemas").add(Schemas.GROUP);
        node.put("displayName", name).put("externalId", "ext-" + name);
        var list = node.putArray("members");
        for (String member : members) {
            list.addObject().put("value", member);
        }
        return directory
                .groups()
                .create(idp("POST", 201), ResourceDocument.of(new ResourceValidator(SCHEMAS.group()).clean(node)));
    }

    Written<User> patchUser(UserId user, String operations) {
        return directory
                .users()
                .patch(
                        idp("PATCH", 204),
                        user,
                        PatchRequest.parse(JSON.readObject(patch(operations)), SCHEMAS.user()),
                        IfMatch.ANY);
    }

    Written<Group> patchGroup(GroupId group, String operations) {
        return directory
                .groups()
                .patch(
                        idp("PATCH", 204),
                        group,
                        PatchRequest.parse(JSON.readObject(patch(operations)), SCHEMAS.group()),
                        IfMatch.ANY);
    }

    static String patch(String operations) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operations + "]}";
    }

    static String addMember(UserId user) {
        return "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}";
    }

    static String removeMember(UserId user) {
        return "{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}";
    }

    List<String> find(String filter) {
        return directory
                .users()
                .search(
                        idp("GET", 200),
                        UserQuery.where(FilterParser.parse(filter, SCHEMAS.user()), new PageRequest.Index(1, 100)))
                .items()
                .stream()
                .map(User::displayName)
                .toList();
    }

    List<Group> findGroups(String filter) {
        return directory
                .groups()
                .search(
                        idp("GET", 200),
                        GroupQuery.where(FilterParser.parse(filter, SCHEMAS.group()), new PageRequest.Index(1, 100)))
                .items();
    }

    Group administrators() {
        return directory.localGroups().list(id, GroupQuery.all(PageRequest.first(100))).items().stream()
                .filter(Group::reserved)
                .findFirst()
                .orElseThrow();
    }

    User named(String text) {
        return directory
                .localUsers()
                .list(
                        id,
                        new UserQuery(
                                null,
                                text,
                                java.util.Set.of(),
                                null,
                                null,
                                org.scimconsole.directory.Sort.CREATED,
                                PageRequest.first(1)))
                .items()
                .get(0);
    }

    List<String> members(GroupId group) {
        return directory.groups().members(id, group).stream()
                .map(member -> member.displayName())
                .sorted()
                .toList();
    }
}
