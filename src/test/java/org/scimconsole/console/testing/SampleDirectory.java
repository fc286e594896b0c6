package org.scimconsole.console.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.Actor;
import org.scimconsole.client.admin.AttributeChange;
import org.scimconsole.client.admin.ChangeEvent;
import org.scimconsole.client.admin.GroupLink;
import org.scimconsole.client.admin.GroupReference;
import org.scimconsole.client.admin.GroupRow;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogSubject;
import org.scimconsole.client.admin.MemberRow;
import org.scimconsole.client.admin.UserDetail;
import org.scimconsole.client.admin.UserReference;
import org.scimconsole.client.admin.UserRow;

/** People and groups to fill a {@link FakeAdminApi} with: all states, both managers, long and foreign names. */
public final class SampleDirectory {
    private static final List<String> GIVEN =
            List.of("Adele", "Zoë", "Maximilian", "Ngozi", "Søren", "李", "María José", "Bo", "Priya", "Wolfgang");
    private static final List<String> FAMILY =
            List.of("Vance", "Ångström", "von der Heydt-Wittgenstein", "Okonjo", "Nyström", "小龍", "Núñez", "Li", "Rao");
    private static final Actor ENTRA = new Actor("SCIM_TOKEN", "spl…CHKSUM");

    private SampleDirectory() {}

    /**
     * @param api gets the people
     * @param count how many
     */
    public static void addUsers(FakeAdminApi api, int count) {
        for (int i = 0; i < count; i++) {
            api.userRows.add(user(i));
        }
    }

    /** @return the i-th person */
    public static UserRow user(int i) {
        String name = GIVEN.get(i % GIVEN.size()) + " " + FAMILY.get(i % FAMILY.size());
        String mail = "person" + i + "@contoso.example";
        String status = i % 11 == 3 ? "DEACTIVATED" : i % 13 == 5 ? "PENDING" : "ACTIVE";
        boolean local = status.equals("PENDING") || i % 7 == 6;
        Instant changed = ConsoleWindows.NOW.minus(Duration.ofHours(i));
        return new UserRow(
                "user-" + i,
                local ? mail : "Person" + i + "@contoso.example",
                mail,
                name,
                local ? null : "0f7a1c5e-0000-4000-8000-%012d".formatted(i),
                status,
                local ? "LOCAL" : "IDP",
                changed.minus(Duration.ofDays(3)),
                changed,
                null);
    }

    /** @param api gets everything about its first person */
    public static void describeFirst(FakeAdminApi api) {
        UserRow row = api.userRows.get(0);
        api.userDetails.put(
                row.id(),
                new UserDetail(
                        row,
                        4,
                        false,
                        """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],\
                        "id":"user-0","externalId":"0f7a1c5e-0000-4000-8000-000000000000","userName":"Person0@contoso.example",\
                        "displayName":"Adele Vance","active":true,"title":"Retail Manager","name":{"givenName":"Adele","familyName":"Vance"},\
                        "emails":[{"primary":true,"type":"work","value":"person0@contoso.example"}],\
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Retail","manager":{"value":"user-1"}},\
                        "groups":[{"value":"group-0","display":"Administrators"}],\
                        "meta":{"resourceType":"User","version":"W/\\"4\\"","created":"2026-11-21T12:00:00Z"}}""",
                        List.of(
                                new GroupReference("group-0", "Administrators", "IDP"),
                                new GroupReference("group-1", "Retail", "LOCAL")),
                        new UserReference("user-1", "Zoë Ångström"),
                        List.of(new UserReference("user-2", "Maximilian von der Heydt-Wittgenstein")),
                        "Managed by Microsoft Entra ID: change this user there, under Enterprise applications, Users and groups."));
        api.timelines.put(
                row.id(),
                List.of(
                        change("c3", 1, row.id(), "UPDATED", new AttributeChange("title", "Clerk", "Retail Manager")),
                        change("c2", 20, row.id(), "ACTIVATED", new AttributeChange("active", "false", "true")),
                        change("c1", 70, row.id(), "CREATED", new AttributeChange("userName", null, row.userName()))));
    }

    private static ChangeEvent change(String id, int hoursAgo, String user, String kind, AttributeChange value) {
        return new ChangeEvent(
                id,
                ConsoleWindows.NOW.minus(Duration.ofHours(hoursAgo)),
                ENTRA,
                "request-" + id,
                "User",
                user,
                kind,
                List.of(value));
    }

    /** @param api gets groups of every kind, with members */
    public static void addGroups(FakeAdminApi api) {
        GroupLink entra = new GroupLink(
                "Split_Administrators",
                "9c1d0000-0000-4000-8000-000000000001",
                ConsoleWindows.NOW,
                "SPLIT_ADMINISTRATORS");
        api.groupRows.add(group(0, "Administrators", "IDP", true, 1, entra));
        api.groupRows.add(group(1, "Retail", "LOCAL", false, 6, null));
        api.groupRows.add(group(
                2,
                "Sales and Marketing EMEA",
                "IDP",
                false,
                40,
                new GroupLink(
                        "Sales and Marketing EMEA",
                        "9c1d0000-0000-4000-8000-000000000002",
                        ConsoleWindows.NOW,
                        "SAME_NAME")));
        for (GroupRow row : api.groupRows) {
            api.memberRows.put(
                    row.id(),
                    IntStream.range(0, (int) row.memberCount())
                            .mapToObj(SampleDirectory::user)
                            .map(user -> new MemberRow(user.id(), user.displayName(), user.userName(), user.status()))
                            .toList());
        }
    }

    private static GroupRow group(
            int i, String name, String managedBy, boolean reserved, long members, @Nullable GroupLink link) {
        return new GroupRow(
                "group-" + i,
                name,
                "What " + name + " is for",
                managedBy,
                reserved,
                members,
                link,
                ConsoleWindows.NOW.minus(Duration.ofDays(9)),
                ConsoleWindows.NOW.minus(Duration.ofHours(5)));
    }

    /** @param api gets a log of two cycles with every kind of outcome */
    public static void addLog(FakeAdminApi api) {
        api.logEntries.add(entry(
                9,
                "POST",
                "/Groups",
                400,
                "REFUSED",
                "GROUP_NAME_LENGTH",
                "Group name length must be less than 25 characters: \"Sales and Marketing Europe\" has 26.",
                "GROUP",
                null,
                "Sales and Marketing Europe",
                "2"));
        api.logEntries.add(entry(
                8,
                "PATCH",
                "/Groups/group-2",
                204,
                "MEMBERS_ADDED",
                null,
                "Group Sales and Marketing EMEA: 3 members added",
                "GROUP",
                "group-2",
                "Sales and Marketing EMEA",
                "2"));
        api.logEntries.add(entry(
                7,
                "PATCH",
                "/Users/user-3",
                200,
                "DEACTIVATED",
                null,
                "Deactivated Ngozi Okonjo",
                "USER",
                "user-3",
                "Person3@contoso.example",
                "2"));
        api.logEntries.add(entry(
                6,
                "GET",
                "/Users?filter=userName eq \"person0@contoso.example\"",
                200,
                "FOUND",
                null,
                "Looked for userName \"person0@contoso.example\": found",
                "USER",
                "user-0",
                "Person0@contoso.example",
                "2"));
        api.logEntries.add(entry(
                5,
                "POST",
                "/Groups",
                201,
                "LINKED",
                "GROUP_NAME_IS_UNIQUE",
                "Linked group Retail to Split's Retail, whose 6 members stay",
                "GROUP",
                "group-1",
                "Retail",
                "1"));
        api.logEntries.add(entry(
                4,
                "POST",
                "/Users",
                201,
                "CREATED",
                null,
                "Created Adele Vance",
                "USER",
                "user-0",
                "Person0@contoso.example",
                "1"));
        api.logEntries.add(entry(
                3,
                "GET",
                "/Users?filter=userName eq \"person0@contoso.example\"",
                200,
                "NOT_FOUND",
                null,
                "Looked for userName \"person0@contoso.example\": nobody",
                "USER",
                null,
                "person0@contoso.example",
                "1"));
        api.logEntries.add(entry(
                2,
                "GET",
                "/Users",
                401,
                "UNAUTHORIZED",
                "EXPIRED",
                "The token ended on 20 November 2026.",
                "USER",
                null,
                null,
                null));
    }

    private static LogEntry entry(
            int i,
            String method,
            String path,
            int status,
            String outcome,
            @Nullable String rule,
            String message,
            String type,
            @Nullable String id,
            @Nullable String name,
            @Nullable String cycle) {
        return new LogEntry(
                "request-" + i,
                ConsoleWindows.NOW.minus(Duration.ofMinutes(10L - i)),
                3,
                method,
                path,
                status,
                outcome,
                rule,
                message,
                new LogSubject(type, id, id == null ? null : "0f7a1c5e-0000-4000-8000-00000000000" + i, name),
                ENTRA,
                "127.0.0.1",
                cycle,
                false);
    }
}
