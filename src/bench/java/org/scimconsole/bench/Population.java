package org.scimconsole.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.Store;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;

/** People and groups put into the database through its own port, since a million requests would take too long. */
final class Population {
    private static final int AT_ONCE = 2_000;
    private static final String[] GIVEN = {
        "Adele", "Bilal", "Chidi", "Daniela", "Emre", "Frida", "Hana", "Ines", "Kofi", "Lea", "Mateus", "Noor", "Olga",
        "Priya", "Quentin", "Rosa", "Tariq", "Uma", "Wei", "Xenia", "Yuki"
    };
    private static final String[] FAMILY = {
        "Almeida",
        "Becker",
        "Chen",
        "Eriksen",
        "Fischer",
        "Haddad",
        "Ivanova",
        "Jensen",
        "Kowalski",
        "Lindqvist",
        "Nguyen",
        "Okafor",
        "Patel",
        "Rossi",
        "Sato",
        "Tremblay",
        "Usman",
        "Vance",
        "Zimmermann"
    };

    private final Store store;
    private final OrganizationId organization;
    private final Ids ids = Ids.timeOrdered(Clock.systemUTC(), new Random(6));

    Population(Store store, String organization) {
        this.store = store;
        this.organization = new OrganizationId(organization);
    }

    /** @return the ids of people 0 to size - 1, who are made in this order */
    String[] people(int size) {
        String[] made = new String[size];
        for (int from = 0; from < size; from += AT_ONCE) {
            int first = from;
            List<User> users = new ArrayList<>();
            for (int i = from; i < Math.min(size, from + AT_ONCE); i++) {
                User user = user(i);
                made[i] = user.id().value();
                users.add(user);
            }
            store.write(session -> {
                users.forEach(user -> session.users().insert(user, null, false));
                return first;
            });
        }
        return made;
    }

    /** @return the id of a group of these people */
    String group(String name, List<String> members) {
        Instant now = Instant.now();
        String id = ids.next();
        Group group = new Group(
                organization,
                new GroupId(id),
                name,
                "",
                ManagedBy.IDP,
                false,
                new Group.Link(name, "ext-" + name.hashCode(), now, "CREATED"),
                members.size(),
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"" + name + "\"}",
                1,
                now,
                now,
                null);
        store.write(session -> {
            session.groups().insert(group);
            for (int from = 0; from < members.size(); from += AT_ONCE) {
                session.groups()
                        .addMembers(
                                organization,
                                group.id(),
                                members.subList(from, Math.min(members.size(), from + AT_ONCE)),
                                now);
            }
            return id;
        });
        return id;
    }

    private User user(int number) {
        String given = GIVEN[number % GIVEN.length];
        String family = FAMILY[number / GIVEN.length % FAMILY.length];
        String mail = userName(number);
        Instant now = Instant.now();
        return new User(
                organization,
                new UserId(ids.next()),
                mail,
                mail,
                given + " " + family,
                externalId(number),
                UserStatus.ACTIVE,
                ManagedBy.IDP,
                false,
                resource(number, given, family),
                1,
                now,
                now,
                null);
    }

    static String userName(long number) {
        String given = GIVEN[(int) (number % GIVEN.length)];
        String family = FAMILY[(int) (number / GIVEN.length % FAMILY.length)];
        return given.toLowerCase(java.util.Locale.ROOT) + "." + family.toLowerCase(java.util.Locale.ROOT) + number
                + "@contoso.com";
    }

    static String externalId(long number) {
        return String.format(java.util.Locale.ROOT, "00000000-0000-4000-8000-%012x", number);
    }

    /** @return what Entra posts for this person */
    static String resource(long number) {
        return resource(
                number, GIVEN[(int) (number % GIVEN.length)], FAMILY[(int) (number / GIVEN.length % FAMILY.length)]);
    }

    private static String resource(long number, String given, String family) {
        String mail = userName(number);
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\","
                + "\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\"],\"externalId\":\""
                + externalId(number) + "\",\"userName\":\"" + mail + "\",\"active\":true,\"displayName\":\"" + given
                + " "
                + family + "\",\"emails\":[{\"primary\":true,\"type\":\"work\",\"value\":\"" + mail
                + "\"}],\"title\":\"Engineer\",\"name\":{\"formatted\":\"" + given + " " + family
                + "\",\"familyName\":\"" + family + "\",\"givenName\":\"" + given
                + "\"},\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\":{\"department\":\"Sales\"}}";
    }
}
