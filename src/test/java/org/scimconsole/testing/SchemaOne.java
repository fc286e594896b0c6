package org.scimconsole.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.RequestDraft;
import org.scimconsole.directory.Sort;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.brake.RemovalKind;
import org.scimconsole.directory.group.GroupQuery;
import org.scimconsole.directory.rehearsal.RehearsalService;
import org.scimconsole.directory.user.UserQuery;
import org.scimconsole.model.Group;
import org.scimconsole.model.Member;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.UserId;

/** A database as the first version of the program left it, with an organisation in it. */
public final class SchemaOne {
    private static final OrganizationId ORGANIZATION = new OrganizationId("contoso");

    private SchemaOne() {}

    /** Makes the tables of the first version, by its own script. */
    public static void make(String url, String folder) {
        Flyway.configure(SchemaOne.class.getClassLoader())
                .dataSource(url, null, null)
                .locations("classpath:db/" + folder)
                .table("schema_history")
                .target("1")
                .load()
                .migrate();
    }

    /** Puts an organisation with a user, a group, a membership, a token and a past into it. */
    public static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into organizations (id, name, rules, created_at, sso_enabled, sso_strict,"
                    + " scim_enabled, scim_provider, scim_enabled_at)"
                    + " values ('contoso', 'Contoso', 'SPLIT', 1000, 1, 1, 1, 'ENTRA_ID', 2000)");
            statement.execute("insert into tokens (id, organization_id, hash, hint, created_at, expires_at, created_by)"
                    + " values ('token', 'contoso', 'hash', 'abc123', 1000, 9000, 'Ann')");
            statement.execute("insert into users (organization_id, id, user_name, user_name_key, email, email_key,"
                    + " display_name, display_key, external_id, state, status, managed_by, resource, version,"
                    + " created_at, updated_at) values ('contoso', 'ann', 'Ann@contoso.example', 'ann@contoso.example',"
                    + " 'Ann@contoso.example', 'ann@contoso.example', 'Ann', 'ann', 'ext-ann', 'ACTIVE', 'ACTIVE',"
                    + " 'IDP', '{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],"
                    + "\"userName\":\"Ann@contoso.example\",\"displayName\":\"Ann\",\"active\":true}', 3, 1000, 2000)");
            statement.execute("insert into groups (organization_id, id, name, name_key, scim_key, managed_by, reserved,"
                    + " member_count, resource, version, created_at, updated_at) values ('contoso', 'admins',"
                    + " 'Administrators', 'administrators', 'administrators', 'LOCAL', 1, 1,"
                    + " '{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],"
                    + "\"displayName\":\"Administrators\"}', 2, 1000, 2000)");
            statement.execute("insert into members (group_id, user_id, added_at) values ('admins', 'ann', 1500)");
            statement.execute("insert into changes (organization_id, id, at, actor_type, actor_id, actor_name,"
                    + " request_id, resource_type, resource_id, kind, after_state) values ('contoso', 'change', 1000,"
                    + " 'SYSTEM', 'system', 'SCIM Console', 'request', 'USER', 'ann', 'CREATED', '{}')");
            statement.execute(
                    "insert into removals (organization_id, kind, at, number) values"
                            + " ('contoso', 'DELETION', 1000, 1), ('contoso', 'DELETION', 1000, 2), ('contoso', 'DELETION', 1001, 4)");
        }
    }

    /** Sees that everything is there, and that what came later works on it. */
    public static void check(Store store) {
        TestClock clock = new TestClock();
        Directory directory = Directory.over(store, clock, Ids.timeOrdered(clock, new Random()), new SecureRandom());
        assertThat(directory.organizations().state(ORGANIZATION).scimEnabled()).isTrue();
        assertThat(directory.tokens().list(ORGANIZATION))
                .singleElement()
                .satisfies(token -> assertThat(token.hint()).isEqualTo("abc123"));
        assertThat(directory.users().get(ORGANIZATION, new UserId("ann")).version())
                .isEqualTo(3);
        for (String text : List.of("ann@", "t-ann", "nn", "e", "ANN")) {
            UserQuery query = new UserQuery(null, text, Set.of(), null, null, Sort.CREATED, PageRequest.first(5));
            assertThat(directory.localUsers().list(ORGANIZATION, query).items())
                    .as(text)
                    .hasSize(1);
        }
        List<Group> groups = directory
                .localGroups()
                .list(ORGANIZATION, GroupQuery.all(PageRequest.first(5)))
                .items();
        assertThat(groups)
                .singleElement()
                .satisfies(group -> assertThat(group.reserved()).isTrue());
        assertThat(directory.groups().members(ORGANIZATION, groups.get(0).id()))
                .extracting(Member::displayName)
                .containsExactly("Ann");
        assertThat(directory
                        .activity()
                        .timeline(ORGANIZATION, new UserId("ann"), PageRequest.first(5))
                        .items())
                .hasSize(1);
        assertThat(directory.activity().overview(ORGANIZATION).activeUsers()).isEqualTo(1);
        assertThat(store.<Long>read(
                        session -> session.brake().applied(ORGANIZATION, RemovalKind.DELETION, Instant.EPOCH)))
                .isEqualTo(7);
        Caller caller =
                new Caller.Local(ORGANIZATION, RequestDraft.internal("request", clock.instant(), "rehearsal start"));
        OrganizationId rehearsal = directory
                .rehearsals()
                .start(caller, null, RehearsalService.USUAL_LIFE)
                .rehearsal()
                .id();
        assertThat(directory.users().get(rehearsal, new UserId("ann")).displayName())
                .isEqualTo("Ann");
    }
}
